import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore'
import type { OrgTransaction } from '../org-transaction.ts'
import type { TaskQueue } from '../task-queue.ts'
import type { Backoff } from './backoff.ts'
import type { Job, JobAddress, Setback } from './job.ts'

/** A job as a transaction has read it at a moment, with the document that its kind reads and writes along with it. */
export interface OpenJob<J extends Job, Related> extends OrgTransaction {
  at: Date
  id: string
  ref: DocumentReference
  job: J
  related: Related
}

/** One kind of job: where its documents are and what their states mean. What the work is, the queue doesn't know. */
export interface Queue<J extends Job, Related, S extends Setback> {
  /** What one of its jobs is called in an error. */
  name: string
  /** The last part of its collection's path, and the path of one job. */
  collection: string
  pathOf: (address: JobAddress) => string
  /** Null where there is no job. */
  parse: (stored: DocumentSnapshot) => J | null
  states: {
    waiting: string
    /** Those of a job that a worker has; a claim sets the first. */
    working: readonly [string, ...string[]]
  }
  /** The field with the moment since which a job waits. */
  waitingSince: string
  backoff: Backoff
  /** Reads what belongs to a job; before anything is written. */
  readRelated: (transaction: OrgTransaction, job: J) => Promise<Related>
  /** Reads the jobs that may not be worked on at the same time. */
  readRivals: (transaction: OrgTransaction, job: J) => Promise<Job[]>
  /** Why a job is not worked on and ends instead; null: it is worked on. */
  obstacle: (open: OpenJob<J, Related>) => S | null
  /** How a job ends that has used up its attempts. */
  givenUp: (job: J) => S
  /** Writes what follows from a setback into other documents; returns more fields of the job. */
  onSetback: (open: OpenJob<J, Related>, setback: S) => object
  /** The tasks that call its workers, and what each of them holds. */
  tasks: { queue: TaskQueue; dataOf: (address: JobAddress) => object }
}
