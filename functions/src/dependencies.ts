import { getFirestore, type Firestore } from 'firebase-admin/firestore'

/** The named moments between effects at which a process may die; tests kill it at each. */
export const steps = [
  'commandRead',
  'invoiceRead',
  'linesRead',
  'numberTaken',
  'revisionWritten',
  'outcomeWritten',
  'invoiceDone',
  'commandDone',
  'messageClaimed',
  'documentRendered',
  'documentStored',
  'sendingBegun',
  'providerAnswered',
  'deliveryRecorded',
] as const

/** One of `steps`. */
export type Step = (typeof steps)[number]

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
