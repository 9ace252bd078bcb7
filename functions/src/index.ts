import { calls } from '@covoice/domain'
import { initializeApp } from 'firebase-admin/app'
import { onDocumentCreated, onDocumentUpdated, onDocumentWritten } from 'firebase-functions/v2/firestore'
import { setGlobalOptions } from 'firebase-functions/v2/options'
import { onRequest } from 'firebase-functions/v2/https'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { onTaskDispatched } from 'firebase-functions/v2/tasks'
import { withAccountant, type ConnectedUseCase } from './books/accountant.ts'
import * as books from './books/books.ts'
import { carryOver as carry } from './books/carry-over.ts'
import { connectBooks as connect } from './books/connect.ts'
import { finishConnecting as finish } from './books/finish-connecting.ts'
import { asksForTransfer, transferQueue } from './books/transfer-queue.ts'
import { callable, openCallable } from './callable.ts'
import { isWithinToday } from './commands/daily-limit.ts'
import {
  commandQueue,
  countingQueue,
  linkInstances,
  linkProxies,
  mailProviderName,
  messageTasks,
  recountingQueue,
  region,
  rendering,
  sweepMs,
  totalsQueue,
  transferTasks,
} from './config.ts'
import { deliver } from './delivery/deliver.ts'
import { asksForSending, messageQueue } from './delivery/message-queue.ts'
import { receiveEvents } from './delivery/receive-events.ts'
import { sendReminders } from './delivery/send-reminders.ts'
import { dependencies } from './dependencies.ts'
import { earlierCallable } from './earlier-callable.ts'
import * as figures from './figures/figures-task.ts'
import * as recounting from './figures/recounting-task.ts'
import { limitedDocuments } from './invoices/limited-documents.ts'
import * as bin from './invoices/purge-bin.ts'
import * as totals from './invoices/totals-task.ts'
import * as written from './invoices/written.ts'
import * as link from './links/create-link.ts'
import { addressesIn } from './links/forwarded-for.ts'
import * as linkEnd from './links/revoke-link.ts'
import { visit, visitLimits } from './links/visit.ts'
import { acceptInvitation as accept } from './organisations/accept-invitation.ts'
import * as change from './organisations/change-member.ts'
import * as create from './organisations/create-organisation.ts'
import * as describe from './organisations/describe-invitation.ts'
import * as invite from './organisations/invite-member.ts'
import { keepNameDistinct } from './organisations/keep-name-distinct.ts'
import { mirrorCurrency } from './organisations/mirror-currency.ts'
import { mirrorName } from './organisations/mirror-name.ts'
import * as remove from './organisations/remove-member.ts'
import * as revoke from './organisations/revoke-invitation.ts'
import { isLastAttempt } from './queue/backoff.ts'
import { enqueue } from './queue/enqueue.ts'
import { admit, thenNext } from './queue/share.ts'
import { sweep } from './queue/sweep.ts'
import { runCommand as run } from './run-command.ts'
import { enqueueOnce } from './task-queue.ts'
import { accountantOf, booksFileFormats, booksSecrets, ofXeroAlone } from './vendors/accounting-software.ts'
import { mailVendor } from './vendors/mail-providers.ts'

initializeApp()
setGlobalOptions({ region, maxInstances: 100 })

// Called by a person

export const createOrganisation = callable(calls.createOrganisation, create.createOrganisation)
export const prepareFigures = callable(calls.prepareFigures, recounting.prepareFigures)
export const inviteMember = callable(calls.inviteMember, invite.inviteMember)
export const revokeInvitation = callable(calls.revokeInvitation, revoke.revokeInvitation)
export const describeInvitation = openCallable(calls.describeInvitation, describe.describeInvitation)
export const acceptInvitation = callable(calls.acceptInvitation, accept)
export const changeMember = callable(calls.changeMember, change.changeMember)
export const removeMember = callable(calls.removeMember, remove.removeMember)
const documents = limitedDocuments()
export const createDocument = callable(
  calls.createDocument,
  (request, caller, deps) => documents(request, caller, { ...deps, booksFileFormats }),
  { ...rendering, timeoutSeconds: 300 },
)
export const createLink = callable(calls.createLink, link.createLink)
export const revokeLink = callable(calls.revokeLink, linkEnd.revokeLink)

const withTokens = { secrets: booksSecrets }
const connected = <I, R>(run: ConnectedUseCase<I, R>) => withAccountant(accountantOf, run)
export const connectBooks = callable(calls.connectBooks, connected(connect), withTokens)
export const finishConnecting = callable(calls.finishConnecting, connected(finish), withTokens)
export const chooseBooks = callable(calls.chooseBooks, connected(books.chooseBooks), withTokens)
export const refreshBooks = callable(calls.refreshBooks, connected(books.refreshBooks), withTokens)
export const disconnectBooks = callable(calls.disconnectBooks, connected(books.disconnectBooks), withTokens)
export const connectXero = earlierCallable(connectBooks, ofXeroAlone, withTokens)
export const finishXero = earlierCallable(finishConnecting, ofXeroAlone, withTokens)
export const chooseXeroBooks = earlierCallable(chooseBooks, ofXeroAlone, withTokens)
export const refreshXeroBooks = earlierCallable(refreshBooks, ofXeroAlone, withTokens)
export const disconnectXero = earlierCallable(disconnectBooks, ofXeroAlone, withTokens)

// Triggered by a document

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
  async ({ data, params }) => {
    if (data) await written.invoiceWritten(params, data, dependencies())
  },
)

export const lineWritten = onDocumentWritten(
  retried('orgs/{org}/invoices/{invoice}/lines/{line}'),
  async ({ data, params }) => {
    if (data) await written.lineWritten(params, data, dependencies())
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

// Run from a queue

export const runCommand = onTaskDispatched<{ org: string; command: string }>(
  commandQueue,
  ({ data, retryCount }) =>
    run({ ...data, lastAttempt: isLastAttempt(commandQueue.retryConfig, retryCount) }, dependencies()),
)

export const writeTotals = onTaskDispatched<totals.TotalsTask>(totalsQueue, ({ data }) =>
  totals.runTotalsTask(data, dependencies()),
)

export const countInvoice = onTaskDispatched<figures.CountingTask>(countingQueue, ({ data }) =>
  figures.runCountingTask(data, dependencies()),
)

export const recountFigures = onTaskDispatched<recounting.RecountingTask>(recountingQueue, ({ data }) =>
  recounting.runRecountingTask(data, dependencies()),
)

const mail = mailVendor(mailProviderName())

export const deliverMessage = onTaskDispatched<{ org: string; message: string }>(
  { ...messageTasks, secrets: mail.secrets },
  ({ data, retryCount }) => {
    const lastAttempt = isLastAttempt(messageTasks.retryConfig, retryCount)
    const deps = dependencies()
    const work = deliver({ ...data, lastAttempt }, deps, mail.provider)
    return thenNext(messageQueue, { org: data.org, work }, deps)
  },
)

export const carryOver = onTaskDispatched<{ org: string; transfer: string }>(
  { ...transferTasks, ...withTokens },
  ({ data, retryCount }) => {
    const lastAttempt = isLastAttempt(transferTasks.retryConfig, retryCount)
    const deps = dependencies()
    const work = carry({ ...data, lastAttempt }, deps, accountantOf(deps))
    return thenNext(transferQueue, { org: data.org, work }, deps)
  },
)

// Called by the mail provider

export const mailEvents = onRequest({ timeoutSeconds: 300 }, (request, response) =>
  receiveEvents(request, mail.provider.readEvents, dependencies()).then((status) => {
    response.status(status).end()
  }),
)

// Opened by a customer

const limits = visitLimits()

export const invoiceLink = onRequest(
  { ...rendering, maxInstances: linkInstances },
  async (request, response) => {
    const { method, path } = request
    const addresses = addressesIn(request.get('x-forwarded-for') ?? '', linkProxies)
    const [acceptLanguage = '', person = ''] = ['accept-language', 'x-covoice-person'].map((name) =>
      request.get(name),
    )
    const asked = { method, path, addresses, acceptLanguage, person }
    const { status, headers, body } = await visit(asked, limits, dependencies())
    response.status(status).set(headers).end(body)
  },
)

// Started by the clock

export const purgeBin = onSchedule('every day 03:00', async () => {
  await bin.purgeBin(dependencies())
})

export const checkFigures = onSchedule({ schedule: 'every day 02:00', timeoutSeconds: 540 }, () =>
  recounting.queueChecks(dependencies()),
)

export const remindOverdue = onSchedule(
  // the morning in Europe, the night in America, the afternoon in Asia: each on its own calendar day
  { schedule: 'every day 06:00', timeZone: 'Etc/UTC', timeoutSeconds: 540, retryCount: 3 },
  () => sendReminders(dependencies()),
)

export const sweepOutbox = onSchedule('every 5 minutes', async () => {
  const occasion = `sweep-${Math.floor(Date.now() / sweepMs)}`
  for (const address of await sweep(messageQueue, dependencies()))
    await enqueue(messageQueue, address, occasion)
  for (const address of await sweep(transferQueue, dependencies()))
    await enqueue(transferQueue, address, occasion)
})
