import type { ReviewMark } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import { timestamp } from '../stored-times.ts'

/** Whether the latest word on a review was said after a request: the request comes out of order. */
export function isNewer({ at, askedAt }: ReviewMark, request: Timestamp): boolean {
  const latest = timestamp.read(at) ?? timestamp.read(askedAt)
  return latest !== undefined && latest !== null && latest.valueOf() > request.valueOf()
}
