import {
  anewOn,
  figuresOf,
  idText,
  isDay,
  noFigures,
  parseFigures,
  parseInvoice,
  placedOn,
  storedFigures,
  today,
  type Day,
  type Figures,
  type Organisation,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { date, timestamp } from '../stored-times.ts'

/** How long it is remembered that an invoice is gone: a reader that is slower than a day is none. */
const goneMs = 24 * 60 * 60_000

/** What an invoice adds to the figures, and to those of which customer. */
export interface Counted {
  customer: string | null
  figures: Figures
}

/** What was counted of which version of an invoice's document. */
export interface CountedVersion extends Counted {
  invoiceAt: Timestamp
  /** The day from which its days have to be placed anew; null for never. */
  anewOn: Day | null
}

/** What a stored invoice adds to the figures, by its own days; an invoice that no longer exists adds nothing. */
export function contributionOf(
  header: DocumentSnapshot,
  { timeZone }: Pick<Organisation, 'timeZone'>,
): Counted {
  if (!header.exists) return { customer: null, figures: noFigures }
  const invoice = parseInvoice(header.id, header.data())
  const sentAt = date.read(invoice.sentAt) ?? null
  const { customer } = invoice
  return {
    // no document can be named otherwise
    customer: idText.problem(customer) === null ? customer : null,
    figures: figuresOf(invoice, sentAt && today(timeZone, sentAt)),
  }
}

/** The same as it is counted at this time, with days of long ago and far ahead together. */
export function countedAt(
  now: Date,
  header: DocumentSnapshot,
  organisation: Pick<Organisation, 'timeZone'>,
): CountedVersion {
  const { customer, figures } = contributionOf(header, organisation)
  const onDay = today(organisation.timeZone, now)
  return {
    customer,
    figures: placedOn(onDay, figures),
    anewOn: anewOn(onDay, figures),
    invoiceAt: versionOf(header),
  }
}

/** The version of a document: when it was written last, or that it was gone when it was read. */
function versionOf(document: DocumentSnapshot): Timestamp {
  return document.updateTime ?? document.readTime
}

/** What was counted last according to a stored document; nothing of no version where there is none. */
export function parseCounted(data: Record<string, unknown> = {}): CountedVersion {
  const { customer, invoiceAt } = data
  return {
    customer: typeof customer === 'string' ? customer : null,
    figures: parseFigures(data),
    invoiceAt: timestamp.read(invoiceAt) ?? new Timestamp(0, 0),
    anewOn: isDay(data.anewOn) ? data.anewOn : null,
  }
}

/** The document that `parseCounted` reads; that of an invoice which is gone expires. */
export function storedCounted({ figures, ...counted }: CountedVersion, isGone: boolean): object {
  const expiresAt = Timestamp.fromMillis(counted.invoiceAt.toMillis() + goneMs)
  return { ...counted, ...storedFigures(figures), ...(isGone && { expiresAt }) }
}

/** Whether `next` was read from a later version than `known`, or from the same one. */
export function isAsNew(next: CountedVersion, known: CountedVersion): boolean {
  return next.invoiceAt.valueOf() >= known.invoiceAt.valueOf()
}
