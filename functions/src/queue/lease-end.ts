import { Timestamp } from 'firebase-admin/firestore'
import { leaseMs } from '../config.ts'

/** When a lease that begins now ends. */
export const leaseEnd = (now: Date): Timestamp => Timestamp.fromMillis(now.getTime() + leaseMs)
