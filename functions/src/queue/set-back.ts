import type { Dependencies } from '../dependencies.ts'
import type { Job, Setback } from './job.ts'
import { open } from './open.ts'
import type { Claim } from './claim.ts'
import type { Queue } from './queue.ts'
import { writeSetback } from './write-setback.ts'

/**
 * Records that a job did not succeed, with the reason, and ends its lease. A worker that has lost the lease
 * writes nothing.
 */
export async function setBack<J extends Job, Related, S extends Setback>(
  queue: Queue<J, Related, S>,
  claim: Pick<Claim<J, Related>, 'org' | 'id' | 'holder'>,
  setback: NoInfer<S>,
  deps: Dependencies,
): Promise<void> {
  await deps.db.runTransaction(async (transaction) => {
    const found = await open(queue, claim, transaction, deps)
    if (found?.job.holder !== claim.holder) return
    writeSetback(queue, found, setback)
    await deps.step('jobWritten')
  })
  await deps.step('jobSettled')
}
