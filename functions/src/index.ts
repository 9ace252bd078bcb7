import { initializeApp } from 'firebase-admin/app'
import { onDocumentCreated, onDocumentUpdated, onDocumentWritten } from 'firebase-functions/v2/firestore'
import { setGlobalOptions } from 'firebase-functions/v2/options'
import { onRequest } from 'firebase-functions/v2/https'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { onTaskDispatched } from 'firebase-functions/v2/tasks'
import { accountant, withAccountant } from './books/accountant.ts'
import * as books from './books/books.ts'
import { carryOver as carry } from './books/carry-over.ts'
import { connectXero as connect, ofOrganisation } from './books/connect.ts'
import { consentGiven, finishXero as finish } from './books/finish-connecting.ts'
import { asksForTransfer, queueCarrying, strandedTransfers } from './books/transfer-task.ts'
import { callable, openCallable } from './callable.ts'
import { sendMail } from './vendors/sendgrid/sendgrid.ts'
import {
  commandQueue,
  linkInstances,
  messageQueue,
  region,
  rendering,
  sendgridApiKey,
  sendgridSettings,
  sweepMs,
  totalsQueue,
  transferQueue,
  webhookPublicKey,
  xeroTokenKey,
} from './config.ts'
import { deliver } from './delivery/deliver.ts'
import { asksForSending, queueDelivery } from './delivery/message-task.ts'
import { receiveEvents } from './delivery/receive-events.ts'
import { sendReminders } from './delivery/send-reminders.ts'
import { stranded } from './delivery/sweep.ts'
import { dependencies } from './dependencies.ts'
import * as document from './invoices/create-document.ts'
import * as history from './invoices/history.ts'
import * as bin from './invoices/purge-bin.ts'
import * as totals from './invoices/totals-task.ts'
import * as link from './links/create-link.ts'
import * as linkEnd from './links/revoke-link.ts'
import { visit, visitLimits } from './links/visit.ts'
import { acceptInvitation as accept } from './organisations/accept-invitation.ts'
import * as change from './organisations/change-member.ts'
import * as create from './organisations/create-organisation.ts'
import * as describe from './organisations/describe-invitation.ts'
import * as invite from './organisations/invite-member.ts'
import { mirrorCurrency } from './organisations/mirror-currency.ts'
import { mirrorName } from './organisations/mirror-name.ts'
import * as remove from './organisations/remove-member.ts'
import * as revoke from './organisations/revoke-invitation.ts'
import { runCommand as run } from './run-command.ts'
import { enqueueOnce } from './task-queue.ts'

initializeApp()
setGlobalOptions({ region, maxInstances: 100 })

// What a person calls

export const createOrganisation = callable(create.newOrganisation, create.createOrganisation)
export const inviteMember = callable(invite.newInvitation, invite.inviteMember)
export const revokeInvitation = callable(revoke.revocation, revoke.revokeInvitation)
export const describeInvitation = openCallable(describe.invitationLink, describe.describeInvitation)
export const acceptInvitation = callable(describe.invitationLink, accept)
export const changeMember = callable(change.memberChange, change.changeMember)
export const removeMember = callable(remove.removal, remove.removeMember)
export const createDocument = callable(document.documentRequest, document.createDocument, {
  ...rendering,
  timeoutSeconds: 300,
})
export const createLink = callable(link.newLink, link.createLink)
export const revokeLink = callable(linkEnd.linkRevocation, linkEnd.revokeLink)

const withTokens = { secrets: [xeroTokenKey] }
export const connectXero = callable(ofOrganisation, withAccountant(connect), withTokens)
export const finishXero = callable(consentGiven, withAccountant(finish), withTokens)
export const chooseXeroBooks = callable(books.booksChoice, withAccountant(books.chooseXeroBooks), withTokens)
export const refreshXeroBooks = callable(ofOrganisation, withAccountant(books.refreshXeroBooks), withTokens)
export const disconnectXero = callable(ofOrganisation, withAccountant(books.disconnectXero), withTokens)

// What follows from a document

const retried = <P extends string>(document: P) => ({ document, retry: true })

export const queueCommand = onDocumentCreated(retried('orgs/{org}/commands/{command}'), ({ params }) =>
  enqueueOnce('runCommand', `${params.org}/${params.command}`, params),
)

export const invoiceWritten = onDocumentWritten(
  retried('orgs/{org}/invoices/{invoice}'),
  async ({ data, params }) => {
    if (!data) return
    if (!data.before.exists) await history.recordCreation(params, dependencies())
    if (totals.changesTotals(data.before, data.after))
      await totals.queueTotals(params.org, params.invoice, new Date())
  },
)

export const lineWritten = onDocumentWritten(
  retried('orgs/{org}/invoices/{invoice}/lines/{line}'),
  ({ params }) => totals.queueTotals(params.org, params.invoice, new Date()),
)

export const messageWritten = onDocumentWritten(
  retried('orgs/{org}/outbox/{message}'),
  async ({ data, params }) => {
    if (data && asksForSending(data.before, data.after))
      await queueDelivery(params, Number(data.after.get('attempts')))
  },
)

export const transferWritten = onDocumentWritten(
  retried('orgs/{org}/transfers/{transfer}'),
  async ({ data, params }) => {
    if (data && asksForTransfer(data.before, data.after))
      await queueCarrying(params, Number(data.after.get('attempts')))
  },
)

export const organisationUpdated = onDocumentUpdated(retried('orgs/{org}'), async ({ data, params }) => {
  const changed = (field: string) => data?.before.get(field) !== data?.after.get(field)
  if (changed('name')) await mirrorName(params, dependencies())
  if (changed('currency')) await mirrorCurrency(params, dependencies())
})

// What waits in a queue

export const runCommand = onTaskDispatched<{ org: string; command: string }>(
  commandQueue,
  ({ data, retryCount }) =>
    run({ ...data, lastAttempt: retryCount + 1 >= commandQueue.retryConfig.maxAttempts }, dependencies()),
)

export const writeTotals = onTaskDispatched<totals.TotalsTask>(totalsQueue, ({ data }) =>
  totals.runTotalsTask(data, dependencies()),
)

export const deliverMessage = onTaskDispatched<{ org: string; message: string }>(
  { ...messageQueue, secrets: [sendgridApiKey] },
  ({ data, retryCount }) =>
    deliver(
      { ...data, lastAttempt: retryCount + 1 >= messageQueue.retryConfig.maxAttempts },
      dependencies(),
      (mail) => sendMail(mail, sendgridSettings()),
    ),
)

export const carryOver = onTaskDispatched<{ org: string; transfer: string }>(
  { ...transferQueue, ...withTokens },
  ({ data, retryCount }) =>
    carry({ ...data, lastAttempt: retryCount + 1 >= transferQueue.retryConfig.maxAttempts }, accountant()),
)

// What the mail provider calls

export const mailEvents = onRequest({ timeoutSeconds: 300 }, (request, response) =>
  receiveEvents(request, webhookPublicKey(), dependencies()).then((status) => {
    response.status(status).end()
  }),
)

// What a customer opens

const limits = visitLimits()

export const invoiceLink = onRequest(
  { ...rendering, maxInstances: linkInstances },
  async (request, response) => {
    const { method, path, ip = '' } = request
    const asked = { method, path, visitor: ip, acceptLanguage: request.get('accept-language') ?? '' }
    const { status, headers, body } = await visit(asked, limits, dependencies())
    response.status(status).set(headers).end(body)
  },
)

// What the clock starts

export const purgeBin = onSchedule('every day 03:00', async () => {
  await bin.purgeBin(dependencies())
})

export const remindOverdue = onSchedule(
  // the morning in Europe, the night in America, the afternoon in Asia: each on its own calendar day
  { schedule: 'every day 06:00', timeZone: 'Etc/UTC', timeoutSeconds: 540, retryCount: 3 },
  () => sendReminders(dependencies()),
)

export const sweepOutbox = onSchedule('every 5 minutes', async () => {
  const sweep = Math.floor(Date.now() / sweepMs)
  for (const letter of await stranded(dependencies())) await queueDelivery(letter, `sweep-${sweep}`)
  for (const one of await strandedTransfers(dependencies())) await queueCarrying(one, `sweep-${sweep}`)
})
