import type { Transaction } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { Job, JobAddress, Setback } from './job.ts'
import type { OpenJob, Queue } from './queue.ts'

/** Reads a job and its related document within a transaction; null when it is missing. */
export async function open<J extends Job, Related, S extends Setback>(
  queue: Queue<J, Related, S>,
  address: JobAddress,
  transaction: Transaction,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<OpenJob<J, Related> | null> {
  const { org, id } = address
  const ref = db.doc(queue.pathOf(address))
  const job = queue.parse(await transaction.get(ref))
  if (!job) return null
  const related = await queue.readRelated({ transaction, db, org }, job)
  return { transaction, db, org, at: now(), id, ref, job, related }
}
