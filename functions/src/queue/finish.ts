import type { Dependencies } from '../dependencies.ts'
import { released, type Job, type JobAddress, type Setback } from './job.ts'
import { open } from './open.ts'
import type { OpenJob, Queue } from './queue.ts'

/**
 * A job, and the lease that must still be in force; null: the written facts are true, whichever worker has
 * the lease.
 */
export interface Held extends JobAddress {
  holder: string | null
}

/**
 * Writes the result of a job and ends its lease; `write` returns the job's fields, or null when it has its
 * result already. A worker that has lost the lease writes nothing.
 */
export async function finish<J extends Job, Related, S extends Setback>(
  queue: Queue<J, Related, S>,
  held: Held,
  write: (open: OpenJob<J, Related>) => object | null | Promise<object | null>,
  deps: Dependencies,
): Promise<void> {
  await deps.db.runTransaction(async (transaction) => {
    const found = await open(queue, held, transaction, deps)
    if (!found || (held.holder !== null && found.job.holder !== held.holder)) return
    const fields = await write(found)
    if (fields === null) return
    transaction.update(found.ref, { ...fields, ...released })
    await deps.step('jobWritten')
  })
  await deps.step('jobSettled')
}
