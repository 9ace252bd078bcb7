import type { Timestamp } from 'firebase-admin/firestore'

/** Where a job is: a document of an organisation, in the collection of its queue. */
export interface JobAddress {
  org: string
  id: string
}

/** What each job says of the work on it. */
export interface Job {
  state: string
  /** How many workers have taken it up. */
  attempts: number
  /** How many may, before it is given up; missing: as many as the queue allows. */
  patience?: number
  /** Who is at work on it, and until when nobody else may be. */
  holder: string | null
  leaseUntil: Timestamp | null
}

/** Why a job is set back: it waits again, or has ended without success; `problem` is one of its kind's. */
export interface Setback {
  state: string
  problem: string
  detail: string
}

/** The lease of a job that nobody works on. */
export const released = { holder: null, leaseUntil: null }
