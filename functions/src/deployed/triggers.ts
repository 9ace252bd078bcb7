import { onDocumentCreated, onDocumentUpdated, onDocumentWritten } from 'firebase-functions/v2/firestore'
import { asksForTransfer, transferQueue } from '../books/transfer-queue.ts'
import * as comments from '../comments/comment-written.ts'
import { isWithinToday } from '../commands/daily-limit.ts'
import { asksForSending, messageQueue } from '../delivery/message-queue.ts'
import { dependencies } from '../dependencies.ts'
import * as recounting from '../figures/recounting-task.ts'
import * as written from '../invoices/written.ts'
import { keepNameDistinct } from '../organisations/keep-name-distinct.ts'
import { mirrorCurrency } from '../organisations/mirror-currency.ts'
import { mirrorName } from '../organisations/mirror-name.ts'
import { admit } from '../queue/share.ts'
import { runCommand as run } from '../run-command.ts'
import { enqueueOnce } from '../task-queue.ts'
import * as settling from '../text/settling-task.ts'

const retried = <P extends string>(document: P) => ({ document, retry: true })

export const queueCommand = onDocumentCreated(
  retried('orgs/{org}/commands/{command}'),
  async ({ data, params }) => {
    // refused here, a flood takes no place in the queue that all organisations share
    if (data && (await isWithinToday(params.org, data, dependencies())))
      await enqueueOnce('runCommand', `${params.org}/${params.command}`, params)
    else await run({ ...params, lastAttempt: false }, dependencies())
  },
)

export const invoiceWritten = onDocumentWritten(
  retried('orgs/{org}/invoices/{invoice}'),
  ({ data, params }) => written.invoiceWritten(params, data, dependencies()),
)

export const lineWritten = onDocumentWritten(
  retried('orgs/{org}/invoices/{invoice}/lines/{line}'),
  ({ data, params }) => written.lineWritten(params, data, dependencies()),
)

export const textBegun = onDocumentCreated(
  retried('orgs/{org}/invoices/{invoice}/seeds/{seed}'),
  ({ params }) => settling.queueSettling(params, new Date()),
)

export const commentWritten = onDocumentWritten(
  retried('orgs/{org}/invoices/{invoice}/comments/{comment}'),
  async ({ data, params }) => {
    if (data) await comments.commentWritten(params, data, dependencies())
  },
)

export const messageWritten = onDocumentWritten(
  retried('orgs/{org}/outbox/{message}'),
  async ({ data, params }) => {
    if (data && asksForSending(data.before, data.after)) await admit(messageQueue, params.org, dependencies())
  },
)

export const transferWritten = onDocumentWritten(
  retried('orgs/{org}/transfers/{transfer}'),
  async ({ data, params }) => {
    if (data && asksForTransfer(data.before, data.after))
      await admit(transferQueue, params.org, dependencies())
  },
)

export const organisationUpdated = onDocumentUpdated(retried('orgs/{org}'), async ({ data, params }) => {
  const changed = (field: string) => data?.before.get(field) !== data?.after.get(field)
  if (changed('name')) await mirrorName(params, dependencies())
  if (changed('currency')) await mirrorCurrency(params, dependencies())
  if (data) await recounting.queueAfterNewZone(params, data, new Date())
})

export const memberWritten = onDocumentWritten(
  retried('orgs/{org}/members/{member}'),
  async ({ data, params }) => {
    if (data?.after.exists && data.before.get('name') !== data.after.get('name'))
      await keepNameDistinct(params, dependencies())
  },
)
