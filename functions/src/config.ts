import { defineString } from 'firebase-functions/params'

/** The region of the functions. */
export const region = 'us-central1'

/** Whether this is the Firebase Emulator Suite, which its functions emulator says in the environment. */
const emulated = process.env.FUNCTIONS_EMULATOR === 'true'

/**
 * Commands are carried out few at a time, because those that issue compete for one counter. In the emulator
 * two of them block each other for two seconds, in the cloud one only waits. Eight attempts span two minutes.
 */
export const commandQueue = {
  rateLimits: { maxConcurrentDispatches: emulated ? 1 : 10 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 1, maxBackoffSeconds: 30 },
}

/**
 * Totals of different invoices share nothing; the limit only saves processes of the emulator. A long invoice takes
 * megabytes: few at a time in one instance.
 */
export const totalsQueue = {
  ...{ memory: '512MiB' as const, cpu: 1, concurrency: 10 },
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 50 },
  retryConfig: { maxAttempts: 5, minBackoffSeconds: 1, maxBackoffSeconds: 30 },
}

/** Totals of one invoice are written at most once in this time, however many edits there are. */
export const totalsBucketMs = 2_000

/** How long after its bucket a totals task runs: the clocks of two servers may differ by as much. */
export const totalsMarginMs = 250

/** Texts of different invoices share nothing. Three hundred changes of 64 KB and their merged state take memory. */
export const settlingQueue = {
  ...{ memory: '512MiB' as const, cpu: 1, concurrency: 5 },
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 50 },
  retryConfig: { maxAttempts: 5, minBackoffSeconds: 1, maxBackoffSeconds: 30 },
}

/** Texts are merged at most once in this time; the emulator's processes wait for it, so it is shorter there. */
export const textsBucketMs = emulated ? 2_000 : 10_000

/** How long after its span a task merges the texts: the clocks of two servers may differ by as much. */
export const textsMarginMs = 250

/**
 * Whatever was written so long before a merged state was read is known to it: writes of a client have the time at which they
 * arrived, and take less than this to be stored.
 */
export const textsKnownMs = 60_000

/** Changes of texts that are merged at once: one write of the database deletes them all, and 20 MB fit into memory. */
export const textUpdatesAtOnce = 300

/** Versions of different invoices share nothing. A long invoice takes megabytes: few at a time in one instance. */
export const versionsQueue = {
  ...{ memory: '512MiB' as const, cpu: 1, concurrency: 5 },
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 50 },
  retryConfig: { maxAttempts: 5, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
}

/** What people edit within this time is one version; the emulator's processes wait for it, so it is shorter there. */
export const versionsBucketMs = emulated ? 5_000 : 5 * 60_000

/** How long after its span a version is made: texts are merged by then, and the clocks of two servers may differ. */
export const versionsMarginMs = emulated ? 250 : 15_000

/** One task of an organisation in a span, which is over after its turn: many organisations take turns in few places. */
export const countingQueue = {
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 20 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
}

/** How long a task counts the marked invoices of one organisation before it waits behind those of others. */
export const countingTurnMs = 2_000

/** All invoices of an organisation, a hundred at a time: the longest that a task may take is enough for a million. */
export const recountingQueue = {
  timeoutSeconds: 1_800,
  rateLimits: { maxConcurrentDispatches: emulated ? 1 : 5 },
  retryConfig: { maxAttempts: 5, minBackoffSeconds: 10, maxBackoffSeconds: 600 },
}

/** Figures that differ from the invoices are compared again after this time: changes reach them within seconds. */
export const figuresDelayMs = 20_000

/**
 * Emails are sent a few at a time: the provider limits the rate, and a PDF takes a core. Eight attempts span
 * ten minutes.
 */
export const messageTasks = {
  // one document at a time, and gone before the lease ends
  ...{ memory: '1GiB' as const, cpu: 1, concurrency: 1, timeoutSeconds: 110 },
  rateLimits: { maxConcurrentDispatches: emulated ? 4 : 20 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 300 },
}

/** Xero allows five parallel requests for one company, and sixty a minute. Eight attempts span half an hour. */
export const transferTasks = {
  timeoutSeconds: 110,
  rateLimits: { maxConcurrentDispatches: emulated ? 2 : 5 },
  retryConfig: { maxAttempts: 8, minBackoffSeconds: 5, maxBackoffSeconds: 600 },
}

/** Fonts and pages take memory, and a document takes a core while it is made: few at a time in one instance. */
export const rendering = { memory: '1GiB', cpu: 1, concurrency: 4 } as const

/** How often lost messages are searched for. */
export const sweepMs = 5 * 60_000

/** Dispatches of one message, over all its queues, before a person is told that it can't be made. */
export const mostAttempts = 24

/** How long a worker may take to render a document or to hear from the provider before another takes over. */
export const leaseMs = 2 * 60_000

/** A command that waited longer is refused: its author saw a failure long ago and has continued. */
export const commandLifeMs = 15 * 60_000

/** Signing in to Xero takes a minute; a later consent may be another person's. */
export const consentLifeMs = 10 * 60_000

/** Two weeks: a link in an email is used within days and should not stay valid for ever. */
export const invitationLifeMs = 14 * 24 * 60 * 60_000

/** A customer pays within a quarter; for later use they ask for a new link. */
export const linkLifeMs = 90 * 24 * 60 * 60_000

/** A second view of an invoice within half an hour counts as the same view. */
export const sameLookMs = 30 * 60_000

/**
 * How often a minute one instance answers a visitor, and all holders of one link: a PDF takes a core for a
 * moment, and nobody types more than ten questions. The peer is an edge server of Hosting, which many visitors share, or one that calls the function's
 * own address and can pretend to be many visitors.
 */
export const linkRates = { peer: 600, visitor: 60, link: 120, pdf: 5, question: 6 }

/**
 * The proxies that append an address to X-Forwarded-For: Hosting's edge server the visitor's, and Google's
 * front end that of the edge server. In the emulator nobody does: the whole header is the visitor's.
 */
export const linkProxies = emulated ? 0 : 2

/**
 * How many drafts are drawn for one person in a minute: a preview as often as a person looks; a PDF of several
 * invoices counts as `several` drafts, or a tenth of them. And for an organisation, so that many accounts of one keep
 * no processors from others.
 */
export const draftRates = { perMinute: 30, several: 5, perOrganisation: 120 }

/** The same of issued invoices whose document isn't stored: three times all those that one list downloads. */
export const issuedRates = { perMinute: 300, perOrganisation: 1_200 }

/** Instances that answer customers: requests for links that don't exist can't cost more than these. */
export const linkInstances = 20

/** A frozen revision is one document of at most 1 MiB; the rest is for field names and values added at issue. */
export const revisionBytes = 900_000

/**
 * The mail provider that the operator chose in the .env file of functions. It is not a parameter: it decides which
 * secrets the functions declare, and they are declared before parameters have values.
 */
export function mailProviderName(): string {
  const { MAIL_PROVIDER: name = '' } = process.env
  return name === '' ? 'sendgrid' : name
}

const mailFrom = defineString('MAIL_FROM', {
  description:
    'The address that mail comes from, which the mail provider lets you send as, such as billing@example.com',
})
const appAddress = defineString('APP_URL', {
  description: 'Where the app is, such as https://app.example.com: links in invitations lead there',
})

/** The sender address of every mail; replies go to the organisation's own. */
export const mailSender = (): string => mailFrom.value()

/** The address of the app, without a slash at its end. */
export const appUrl = (): string => appAddress.value().replace(/\/+$/, '')
