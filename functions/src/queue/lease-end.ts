import { Timestamp } from 'firebase-admin/firestore'
import { leaseMs } from '../config.ts'

/** The end of a lease that begins now. */
export const leaseEnd = (now: Date): Timestamp => Timestamp.fromMillis(now.getTime() + leaseMs)
