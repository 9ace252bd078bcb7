import { randomUUID } from 'node:crypto'
import { mostAttempts } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Job, JobAddress, Setback } from './job.ts'
import { leaseEnd } from './lease-end.ts'
import { open } from './open.ts'
import type { OpenJob, Queue } from './queue.ts'
import { writeSetback } from './write-setback.ts'

/** A job that no other worker may do until its lease ends. */
export interface Claim<J extends Job, Related> extends OpenJob<J, Related> {
  holder: string
}

/** Another worker has the job, or one of its rivals: retry when that lease has ended. */
export class LeaseHeld extends Error {
  constructor(name: string, { org, id }: JobAddress) {
    super(`${name} ${org}/${id} is being worked on`)
    this.name = 'LeaseHeld'
  }
}

/**
 * Takes a waiting job, or one whose last worker died. Null when there is nothing to do: the job has ended, or
 * ends now because of an obstacle or too many attempts. Throws `LeaseHeld` while another worker has it.
 */
export async function claim<J extends Job, Related, S extends Setback>(
  queue: Queue<J, Related, S>,
  address: JobAddress,
  deps: Dependencies,
): Promise<Claim<J, Related> | null> {
  const { states } = queue
  const holder = randomUUID()
  const claimed = await deps.db.runTransaction(async (transaction) => {
    const found = await open(queue, address, transaction, deps)
    if (!found || ![states.waiting, ...states.working].includes(found.job.state)) return null
    const rivals = await queue.readRivals(found, found.job)
    if ([found.job, ...rivals].some((one) => isHeld(one, states.working, found.at)))
      throw new LeaseHeld(queue.name, address)
    await deps.step('jobRead')
    const obstacle = queue.obstacle(found) ?? exhausted(queue, found.job)
    if (obstacle) {
      writeSetback(queue, found, obstacle)
      return null
    }
    const attempts = found.job.attempts + 1
    const leaseUntil = leaseEnd(found.at)
    transaction.update(found.ref, { state: states.working[0], attempts, holder, leaseUntil })
    return { ...found, job: { ...found.job, attempts }, holder }
  })
  if (claimed) await deps.step('jobClaimed')
  return claimed
}

function isHeld({ state, leaseUntil }: Job, working: readonly string[], at: Date): boolean {
  return working.includes(state) && leaseUntil !== null && leaseUntil.toMillis() > at.getTime()
}

/** A job that crashes its worker each time would stop all later ones. */
function exhausted<J extends Job, Related, S extends Setback>(queue: Queue<J, Related, S>, job: J): S | null {
  return job.attempts >= (job.patience ?? mostAttempts) ? queue.givenUp(job) : null
}
