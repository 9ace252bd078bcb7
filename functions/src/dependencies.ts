import { getFirestore, type Firestore } from 'firebase-admin/firestore'

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

/** Likewise those of an email on its way out. */
export const messageSteps = [
  'messageClaimed',
  'documentRendered',
  'documentStored',
  'sendingBegun',
  'providerAnswered',
  'deliveryRecorded',
] as const

/** Likewise those of an invoice on its way into connected books. */
export const transferSteps = [
  'transferClaimed',
  'tokensRefreshed',
  'booksAsked',
  'booksAnswered',
  'transferRecorded',
] as const

/** Likewise those of any job of a queue with leases. */
export const jobSteps = ['jobRead', 'jobClaimed', 'leaseRenewed', 'jobWritten', 'jobSettled'] as const

/** One of `commandSteps`, `messageSteps`, `transferSteps` or `jobSteps`. */
export type Step =
  | (typeof commandSteps)[number]
  | (typeof messageSteps)[number]
  | (typeof transferSteps)[number]
  | (typeof jobSteps)[number]

/** What a use case needs from outside: the database, the time, and someone to tell of its steps. */
export interface Dependencies {
  db: Firestore
  now: () => Date
  step: (name: Step) => Promise<void>
}

/** The dependencies of the deployed functions; index.ts has initialised the app. */
export function dependencies(): Dependencies {
  return { db: getFirestore(), now: () => new Date(), step: () => Promise.resolve() }
}
