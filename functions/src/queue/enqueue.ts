import { enqueueOnce } from '../task-queue.ts'
import type { Job, JobAddress, Setback } from './job.ts'
import type { Queue } from './queue.ts'

/** Queues a task for a job, once for each occasion: a task's name can't be used again for hours after it ran. */
export async function enqueue<J extends Job, Related, S extends Setback>(
  { tasks }: Pick<Queue<J, Related, S>, 'tasks'>,
  address: JobAddress,
  occasion: string | number,
): Promise<void> {
  await enqueueOnce(tasks.queue, `${address.org}/${address.id}/${occasion}`, tasks.dataOf(address))
}
