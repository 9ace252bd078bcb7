import type { Dependencies } from '../dependencies.ts'
import type { Claim } from './claim.ts'
import type { Job } from './job.ts'
import { leaseEnd } from './lease-end.ts'

/**
 * Renews a lease and writes the progress of the work; false when the job was lost to another worker, or has
 * ended. Work that may not be done twice is announced in this way before it begins.
 */
export async function renew<J extends Job, Related>(
  { ref, holder }: Claim<J, Related>,
  progress: object,
  { db, now, step }: Dependencies,
): Promise<boolean> {
  const isOurs = await db.runTransaction(async (transaction) => {
    const stored = await transaction.get(ref)
    if (stored.get('holder') !== holder) return false
    transaction.update(ref, { ...progress, leaseUntil: leaseEnd(now()) })
    return true
  })
  if (isOurs) await step('leaseRenewed')
  return isOurs
}
