import {
  addMonths,
  dayOf,
  dayStart,
  invoicesPath,
  transfersUnderWay,
  unsettled,
  type Day,
  type Organisation,
} from '@covoice/domain'
import { AggregateField, Filter, type Firestore, type Query } from 'firebase-admin/firestore'

/** The figures of a day that the database can add up by itself: counts of invoices, and sums over all currencies. */
export interface Aggregated {
  drafts: number
  toSend: number
  failed: number
  cameBack: number
  outstanding: number
  outstandingMinor: number
  overdueMinor: number
  sent: number
  sentMinor: number
  paid: number
  paidMinor: number
}

/**
 * Counts and sums that the database makes of an organisation's invoices: one read for each thousand of them. A sum
 * is ordered by its field last, as its index has to be.
 */
export async function aggregatedFigures(
  { id: org, timeZone }: Organisation,
  day: Day,
  db: Firestore,
): Promise<Aggregated> {
  const month = dayOf(`${day.slice(0, 7)}-01`)
  const next = addMonths(month, 1)
  const outstanding = db
    .collection(invoicesPath(org))
    .where('deletedAt', '==', null)
    .where('status', 'in', ['exported', 'sent'])
    .where('totals.dueMinor', '>', 0)
  const overdue = db
    .collection(invoicesPath(org))
    .where('deletedAt', '==', null)
    .where('status', 'in', ['exported', 'sent'])
    .where('dueDay', '<', day)
    .where('totals.dueMinor', '>', 0)
  const sent = db
    .collection(invoicesPath(org))
    .where('deletedAt', '==', null)
    .where('status', 'in', ['exported', 'sent', 'paid', 'refunded'])
    .where('sentAt', '>=', dayStart(month, timeZone))
    .where('sentAt', '<', dayStart(next, timeZone))
    .orderBy('sentAt')
    .orderBy('totals.totalMinor')
  const paid = db
    .collection(invoicesPath(org))
    .where('deletedAt', '==', null)
    .where('status', '==', 'paid')
    .where('paidDay', '>=', month)
    .where('paidDay', '<', next)
    .orderBy('paidDay')
    .orderBy('totals.dueMinor')
  const [open, late, sentNow, paidNow, counts] = await Promise.all([
    sumOf(outstanding, 'totals.dueMinor'),
    sumOf(overdue, 'totals.dueMinor'),
    sumOf(sent, 'totals.totalMinor'),
    sumOf(paid, 'totals.dueMinor'),
    countsOf(db.collection(invoicesPath(org)).where('deletedAt', '==', null)),
  ])
  return {
    ...counts,
    outstanding: open.count + counts.outstanding,
    outstandingMinor: open.minor,
    overdueMinor: late.minor,
    ...{ sent: sentNow.count, sentMinor: sentNow.minor },
    ...{ paid: paidNow.count, paidMinor: paidNow.minor },
  }
}

/** The counts by equality alone; of the outstanding ones those without totals, which no sum has. */
async function countsOf(there: Query) {
  const drafts = there.where('status', '==', 'draft')
  const mailed = there.where('content', '==', 'frozen').where('status', 'in', ['draft', 'exported', 'sent'])
  const underWay = drafts
    .where('content', '==', 'frozen')
    .where(
      Filter.or(
        Filter.where('delivery.state', 'in', unsettled),
        Filter.where('transfer.state', 'in', transfersUnderWay),
      ),
    )
  const wanted = {
    ...{ drafts, underWay },
    failed: mailed.where('delivery.state', 'in', ['failed', 'unknown']),
    cameBack: mailed.where('delivery.state', '==', 'trouble'),
    outstanding: there.where('status', 'in', ['exported', 'sent']).where('totals', '==', null),
  }
  const counted = Object.entries<Query>(wanted).map(
    async ([figure, query]) => [figure, (await query.count().get()).data().count] as const,
  )
  const counts = Object.fromEntries(await Promise.all(counted)) as Record<keyof typeof wanted, number>
  const { underWay: waiting, ...asked } = counts
  return { ...asked, toSend: asked.drafts - waiting }
}

async function sumOf(query: Query, field: string): Promise<{ count: number; minor: number }> {
  const answer = await query
    .aggregate({ count: AggregateField.count(), minor: AggregateField.sum(field) })
    .get()
  return answer.data()
}
