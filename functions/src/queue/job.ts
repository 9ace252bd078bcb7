import type { Timestamp } from 'firebase-admin/firestore'

/** A reference to a job: a document of an organisation, in the collection of its queue. */
export interface JobAddress {
  org: string
  id: string
}

/** The common fields of every job. */
export interface Job {
  state: string
  /** The number of workers that have taken it. */
  attempts: number
  /** The allowed number, before it is given up; missing or null: the queue's default. */
  patience?: number | null
  /** The worker that has it, and the end of its lease. */
  holder: string | null
  leaseUntil: Timestamp | null
}

/** Why a job is set back: it waits again, or has ended without success; `problem` is one of its kind's. */
export interface Setback {
  state: string
  problem: string
  detail: string
}

/** The lease fields of a job without a worker. */
export const released = { holder: null, leaseUntil: null }
