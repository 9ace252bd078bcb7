import { orgPath } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Dependencies } from '../../../functions/src/dependencies.ts'
import { waitOrFail } from '../../../functions/src/queue/backoff.ts'
import { claim, type Claim } from '../../../functions/src/queue/claim.ts'
import { finish } from '../../../functions/src/queue/finish.ts'
import type { Job, JobAddress, Setback } from '../../../functions/src/queue/job.ts'
import type { Queue } from '../../../functions/src/queue/queue.ts'
import { renew } from '../../../functions/src/queue/renew.ts'
import { setBack } from '../../../functions/src/queue/set-back.ts'

/** A job without a subject, to test the queue by itself: its work counts up in a document beside it. */
export interface Errand extends Job {
  /** Errands of one street are not run at the same time. */
  street: string
  isCancelled: boolean
  progress: number
}

/** Where an errand's result is counted, in the transaction that finishes it. */
export const resultPath = ({ org, id }: JobAddress) => `${orgPath(org)}/errandResults/${id}`

/** An errand that nobody has worked on. */
export const anErrand = (known: Partial<Errand> = {}): Errand => ({
  ...{ state: 'queued', attempts: 0, patience: 5, holder: null, leaseUntil: null },
  ...{ street: 'main', isCancelled: false, progress: 0 },
  ...known,
})

/** Where an errand is stored. */
export const errandPath = ({ org, id }: JobAddress) => `${orgPath(org)}/errands/${id}`

/** The queue of errands. */
export const errands: Queue<Errand, DocumentSnapshot, Setback> = {
  name: 'errand',
  collection: 'errands',
  pathOf: errandPath,
  parse: (stored) => (stored.exists ? (stored.data() as Errand) : null),
  states: { waiting: 'queued', working: ['walking', 'carrying'] },
  waitingSince: 'at',
  askedSince: 'at',
  backoff: { maxAttempts: 4, minBackoffSeconds: 1, maxBackoffSeconds: 60 },
  readRelated: ({ transaction, db, org }) => transaction.get(db.doc(`${orgPath(org)}/errandResults/last`)),
  readRivals: async ({ transaction, db, org }, { street }) => {
    const all = await transaction.get(db.collection(`${orgPath(org)}/errands`).where('street', '==', street))
    return all.docs.map((one) => one.data() as Errand)
  },
  obstacle: ({ job }) => (job.isCancelled ? { state: 'failed', problem: 'cancelled', detail: '' } : null),
  givenUp: () => ({ state: 'failed', problem: 'givenUp', detail: '' }),
  onSetback: () => ({ progress: 0 }),
  tasks: { queue: 'carryOver', dataOf: ({ org, id }) => ({ org, errand: id }) },
}

/** How an errand goes: it succeeds, must be tried again, or fails for good. */
export type Luck = 'succeeds' | 'waits' | 'fails'

/** A claimed errand. */
export type ClaimedErrand = Claim<Errand, DocumentSnapshot>

/** Runs one errand as a worker would: claims it, renews its lease as it gets on, and records how it went. */
export async function runErrand(
  address: JobAddress,
  luck: Luck,
  deps: Dependencies,
  onClaim: (claimed: ClaimedErrand) => void = () => undefined,
): Promise<'nothing' | 'lost' | 'recorded'> {
  const claimed = await claim(errands, address, deps)
  if (!claimed) return 'nothing'
  onClaim(claimed)
  if (!(await renew(claimed, { state: 'carrying', progress: 1 }, deps))) return 'lost'
  if (luck === 'succeeds') await finish(errands, claimed, delivered, deps)
  else {
    const state = waitOrFail(luck === 'fails')
    await setBack(errands, claimed, { state, problem: luck, detail: '' }, deps)
  }
  return 'recorded'
}

/** What finishing an errand writes: a result that can be written once only. */
function delivered({ transaction, db, org, id, job }: Parameters<typeof errands.obstacle>[0]): object {
  transaction.create(db.doc(resultPath({ org, id })), { attempts: job.attempts })
  return { state: 'done' }
}
