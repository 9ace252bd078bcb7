import { calls, figuresVersion, orgPath, parseOrganisation, type CallInput } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import { requireMember } from '../access/member.ts'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { enqueueOnce } from '../task-queue.ts'
import { checkFigures } from './check-figures.ts'
import { idsOf } from './ids-of.ts'
import { recount } from './recount.ts'

/** A task that counts all invoices of an organisation, or first checks whether that is needed. */
export interface RecountingTask {
  org: string
  isCheck: boolean
}

const hourMs = 60 * 60_000

/** One count that a member has asked for is queued in this time: a task that failed for good can be asked for again. */
const againAfterMs = 10 * 60_000

/** Puts the counting of all invoices of an organisation into a queue, once for each occasion. */
export async function queueRecount(org: string, occasion: string): Promise<void> {
  const task: RecountingTask = { org, isCheck: false }
  await enqueueOnce('recountFigures', `${org}/${occasion}`, task)
}

/**
 * Puts the counting into the queue where an organisation's time zone became another: the month in which an invoice
 * was sent may be another there. At most once an hour: a further change is counted at the start of the next hour, in
 * the zone of that time.
 */
export async function queueAfterNewZone(
  { org }: { org: string },
  { before, after }: Pick<Change<DocumentSnapshot>, 'before' | 'after'>,
  now: Date,
  enqueue = enqueueOnce,
): Promise<void> {
  if (zoneIn(before) === zoneIn(after)) return
  const task: RecountingTask = { org, isCheck: false }
  const hour = Math.floor(now.getTime() / hourMs)
  if (await enqueue('recountFigures', `${org}/zone/${hour}`, task)) return
  await enqueue('recountFigures', `${org}/zone/${hour + 1}`, task, new Date((hour + 1) * hourMs))
}

/** The organisation's time zone by the one name that its aliases share. */
function zoneIn(organisation: DocumentSnapshot): string {
  const { timeZone } = parseOrganisation(organisation.id, organisation.data())
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
}

/** Puts the check of every organisation's figures into the queue, once a day. */
export async function queueChecks({ db, now }: Dependencies): Promise<void> {
  const day = now().toISOString().slice(0, 10)
  for await (const orgs of idsOf(db.collection('orgs').orderBy('__name__')))
    for (const org of orgs) {
      const task: RecountingTask = { org, isCheck: true }
      await enqueueOnce('recountFigures', `${org}/check/${day}`, task)
    }
}

/** Counts, or checks, the organisation of a task. */
export async function runRecountingTask({ org, isCheck }: RecountingTask, deps: Dependencies): Promise<void> {
  await (isCheck ? checkFigures(org, deps) : recount(org, deps))
}

/** Has an organisation's invoices counted for a member who looks for its figures first. */
export async function prepareFigures(
  { org }: CallInput<'prepareFigures'>,
  caller: Caller,
  { db, now }: Dependencies,
  queue = queueRecount,
): Promise<void> {
  const isWanted = await db.runTransaction(
    async (transaction) => {
      await requireMember({ transaction, db, org }, caller.uid, calls.prepareFigures.who)
      const profile = await transaction.get(db.doc(orgPath(org)))
      return !parseOrganisation(org, profile.data()).hasFigures
    },
    { readOnly: true },
  )
  if (isWanted) await queue(org, `v${figuresVersion}-${Math.floor(now().getTime() / againAfterMs)}`)
}
