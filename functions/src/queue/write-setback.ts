import { released, type Job, type Setback } from './job.ts'
import type { OpenJob, Queue } from './queue.ts'

/** Writes within a job's transaction that it did not succeed, with the reason; its lease ends. */
export function writeSetback<J extends Job, Related, S extends Setback>(
  queue: Queue<J, Related, S>,
  open: OpenJob<J, Related>,
  setback: NoInfer<S>,
): void {
  const more = queue.onSetback(open, setback)
  open.transaction.update(open.ref, { ...setback, ...released, ...more })
}
