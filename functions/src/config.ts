import { defineSecret, defineString } from 'firebase-functions/params'
import type { XeroSettings } from './vendors/xero/settings.ts'
import type { SendGridSettings } from './vendors/sendgrid/sendgrid.ts'

/** Where the functions run. */
export const region = 'us-central1'

/** Whether this is the Firebase Emulator Suite, which its functions emulator says in the environment. */
const emulated = process.env.FUNCTIONS_EMULATOR === 'true'

/**
 * Commands are carried out few at a time, because those that issue meet at one counter. The emulator lets two of them
 * lock each other out for two seconds, the cloud only makes one wait. Eight attempts span two minutes.
 */
export const commandQueue = {
  rateLimits: { maxConcurrentDispatches: emulated ? 1 : 10 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 1, maxBackoffSeconds: 30 },
}

/** Totals of different invoices share nothing; only the emulator's processes are worth saving. */
export const totalsQueue = {
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 50 },
  retryConfig: { maxAttempts: 5, minBackoffSeconds: 1, maxBackoffSeconds: 30 },
}

/** Totals of one invoice are written once in this time however many edits there are. */
export const totalsBucketMs = 2_000

/** How long after its bucket a totals task runs: the clocks of two servers may differ by as much. */
export const totalsMarginMs = 250

/** Emails go out a few at a time: the provider limits how fast, and a PDF takes a core. Eight attempts span ten minutes. */
export const messageQueue = {
  // one document at a time, and gone before the lease ends
  ...{ memory: '1GiB' as const, cpu: 1, concurrency: 1, timeoutSeconds: 110 },
  rateLimits: { maxConcurrentDispatches: emulated ? 4 : 20 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 300 },
}

/** Xero takes five requests at a time of one company, and sixty a minute. Eight attempts span half an hour. */
export const transferQueue = {
  timeoutSeconds: 110,
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 5 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 600 },
}

/** The queue itself comes back to a transfer within ten minutes; one that nobody touches for longer was forgotten. */
export const transferSilenceMs = 15 * 60_000

/** Fonts and pages take memory, and a document a core while it is made: few at a time in one instance. */
export const rendering = { memory: '1GiB', cpu: 1, concurrency: 4 } as const

/** How often lost messages are looked for. */
export const sweepMs = 5 * 60_000

/** Dispatches of one message, over all its queues, before a person is told that it can't be made. */
export const mostAttempts = 24

/** How long a worker may take to render a document or to hear from the provider before another takes over. */
export const leaseMs = 2 * 60_000

/** A command that waited longer is refused: whoever asked was told of the failure long ago and has gone on. */
export const commandLifeMs = 15 * 60_000

/** Signing in to Xero takes a minute; a consent that comes later may be another person's. */
export const consentLifeMs = 10 * 60_000

/** Two weeks: a link in an email is used within days and shouldn't open a door for ever. */
export const invitationLifeMs = 14 * 24 * 60 * 60_000

/** A customer pays within a quarter; who needs the invoice later asks for a new link. */
export const linkLifeMs = 90 * 24 * 60 * 60_000

/** Looking at an invoice again within half an hour is the same look. */
export const sameLookMs = 30 * 60_000

/** How often a minute one instance answers a visitor, and all who hold one link: a PDF takes a core for a moment. */
export const linkRates = { visitor: 60, link: 120, pdf: 5 }

/** Instances that answer customers: whoever asks for links that don't exist costs no more than these. */
export const linkInstances = 20

/** A frozen revision is one document of at most 1 MiB; the rest is for field names and what is added at issue. */
export const revisionBytes = 900_000

/** SendGrid's API key with the right to send mail; a function that sends names it among its secrets. */
export const sendgridApiKey = defineSecret('SENDGRID_API_KEY')

const mailFrom = defineString('MAIL_FROM', {
  description:
    'The address that mail comes from: a sender that SendGrid has verified, such as billing@example.com',
})
const sendgridBaseUrl = defineString('SENDGRID_BASE_URL', {
  default: '',
  description: "Where SendGrid's API is; empty for SendGrid itself",
})
const sendgridResidency = defineString('SENDGRID_RESIDENCY', {
  default: 'global',
  description: "Where the SendGrid account's data lives: global or eu",
})
const sendgridWebhookKey = defineString('SENDGRID_WEBHOOK_PUBLIC_KEY', {
  default: '',
  description:
    "The verification key of SendGrid's signed event webhook; while it is empty no event is believed",
})

const appAddress = defineString('APP_URL', {
  description: 'Where the app is, such as https://app.example.com: links in invitations lead there',
})

/** A request with its attachments takes a second or two; whether a later answer is a yes, the events tell. */
const mailTimeoutMs = 30_000

/** How to reach SendGrid; read while a function runs that has `sendgridApiKey` among its secrets. */
export function sendgridSettings(): SendGridSettings {
  return {
    apiKey: sendgridApiKey.value(),
    baseUrl: sendgridBaseUrl.value(),
    residency: sendgridResidency.value() === 'eu' ? 'eu' : 'global',
    timeoutMs: mailTimeoutMs,
  }
}

/** The address that every mail comes from; the organisation's own is where replies go. */
export const mailSender = (): string => mailFrom.value()

/** Where the app is, without a slash at its end. */
export const appUrl = (): string => appAddress.value().replace(/\/+$/, '')

/** The key of the event webhook, in base64; '' while there is none. */
export const webhookPublicKey = (): string => sendgridWebhookKey.value()

const xeroClientId = defineString('XERO_CLIENT_ID', {
  default: '',
  description:
    "The client id of Covoice's app at Xero, of the kind that has PKCE; empty: nobody connects to Xero",
})
const xeroBaseUrl = defineString('XERO_BASE_URL', {
  default: '',
  description: 'Where a stand-in of Xero is; empty for Xero itself',
})

/** What Xero's tokens are sealed with: 32 random bytes in base64; a function that meets tokens names it among its secrets. */
export const xeroTokenKey = defineSecret('XERO_TOKEN_KEY')

/** Xero answers within a few seconds, or not at all. */
const xeroTimeoutMs = 20_000

/** How to reach Xero; null where the operator has no app there. */
export function xeroSettings(): XeroSettings | null {
  const clientId = xeroClientId.value()
  if (clientId === '') return null
  return {
    clientId,
    baseUrl: xeroBaseUrl.value(),
    redirectUri: `${appUrl()}/connect/xero`,
    timeoutMs: xeroTimeoutMs,
  }
}
