import type { DocumentReference, DocumentSnapshot } from 'firebase-admin/firestore'
import type { OrgTransaction } from '../org-transaction.ts'
import type { TaskQueue } from '../task-queue.ts'
import type { Backoff } from './backoff.ts'
import type { Job, JobAddress, Setback } from './job.ts'

/** A job as read in a transaction, with the document that its kind reads and writes together with it. */
export interface OpenJob<J extends Job, Related> extends OrgTransaction {
  at: Date
  id: string
  ref: DocumentReference
  job: J
  related: Related
}

/** One kind of job: its documents and the meaning of their states. The queue doesn't know the work itself. */
export interface Queue<J extends Job, Related, S extends Setback> {
  /** The name of its jobs in errors. */
  name: string
  /** The last part of its collection's path, and the path of one job. */
  collection: string
  pathOf: (address: JobAddress) => string
  /** Null where there is no job. */
  parse: (stored: DocumentSnapshot) => J | null
  states: {
    waiting: string
    /** The states of a job that a worker has; a claim sets the first. */
    working: readonly [string, ...string[]]
  }
  /** The field with the time since which a job waits. */
  waitingSince: string
  /** The field with the time at which a job was asked for, whatever happened since: the order of its organisation. */
  askedSince: string
  backoff: Backoff
  /** Reads the related document of a job; before anything is written. */
  readRelated: (transaction: OrgTransaction, job: J) => Promise<Related>
  /** Reads the jobs that may not run at the same time. */
  readRivals: (transaction: OrgTransaction, job: J) => Promise<Job[]>
  /** Why a job ends instead of being done; null: it is done. */
  obstacle: (open: OpenJob<J, Related>) => S | null
  /** The end of a job that has used up its attempts. */
  givenUp: (job: J) => S
  /** Writes the consequences of a setback into other documents; returns more fields of the job. */
  onSetback: (open: OpenJob<J, Related>, setback: S) => object
  /** The tasks that call its workers, and their payload. */
  tasks: { queue: TaskQueue; dataOf: (address: JobAddress) => object }
}
