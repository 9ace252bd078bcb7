import { getFirestore, type Firestore } from 'firebase-admin/firestore'
import { retryingClosed } from './closed-transactions.ts'

/** The named moments of a command between effects, at which its process may die; tests kill it at each. */
export const commandSteps = [
  'commandRead',
  'subjectRead',
  'linesRead',
  'numberTaken',
  'revisionWritten',
  'outcomeWritten',
  'subjectDone',
  'commandDone',
] as const

/** The same for an email that is being sent. */
export const messageSteps = [
  'messageClaimed',
  'documentRendered',
  'documentStored',
  'linkMade',
  'sendingBegun',
  'providerAnswered',
  'deliveryRecorded',
] as const

/** The same for a transfer into connected books. */
export const transferSteps = [
  'transferClaimed',
  'tokensRefreshed',
  'booksAsked',
  'booksAnswered',
  'transferRecorded',
] as const

/** Likewise those of any job of a queue with leases. */
export const jobSteps = ['jobRead', 'jobClaimed', 'leaseRenewed', 'jobWritten', 'jobSettled'] as const

/** The same for counting invoices. */
export const figureSteps = ['invoicesRead', 'figuresWritten', 'invoicesCounted'] as const

/** The same for merging texts. */
export const textSteps = ['textsRead', 'textsMerged', 'textsWritten'] as const

/** The same for keeping a version. */
export const versionSteps = ['versionRead', 'versionWritten'] as const

/** One of `commandSteps`, `messageSteps`, `transferSteps`, `jobSteps`, `figureSteps`, `textSteps` or `versionSteps`. */
export type Step =
  | (typeof commandSteps)[number]
  | (typeof messageSteps)[number]
  | (typeof transferSteps)[number]
  | (typeof jobSteps)[number]
  | (typeof figureSteps)[number]
  | (typeof textSteps)[number]
  | (typeof versionSteps)[number]

/** The environment of a use case: the database, the time, and a callback for its steps. */
export interface Dependencies {
  db: Firestore
  now: () => Date
  step: (name: Step) => Promise<void>
}

let database: Firestore | undefined

/** The dependencies of the deployed functions; index.ts has initialised the app. */
export function dependencies(): Dependencies {
  database ??= retryingClosed(getFirestore())
  return { db: database, now: () => new Date(), step: () => Promise.resolve() }
}
