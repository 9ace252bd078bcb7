import { isDeepStrictEqual } from 'node:util'
import {
  figuresOf,
  idText,
  noFigures,
  parseFigures,
  parseInvoice,
  storedFigures,
  today,
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

/** What was counted of which version: of the invoice's document, and of the organisation's, whose time zone decides. */
export interface CountedVersion extends Counted {
  invoiceAt: Timestamp
  organisationAt: Timestamp
}

/** What a stored invoice adds to the figures; an invoice that no longer exists adds nothing. */
export function countedIn(header: DocumentSnapshot, { timeZone }: Pick<Organisation, 'timeZone'>): Counted {
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

/** Whether an invoice counts the same in every time zone: not where it was sent around the turn of a month. */
export function countsTheSameEverywhere(header: DocumentSnapshot): boolean {
  const [first, last] = ['Etc/GMT-14', 'Etc/GMT+12'].map((timeZone) => countedIn(header, { timeZone }))
  return isDeepStrictEqual(first, last)
}

/** The version of a document: when it was written last, or that it was gone when it was read. */
export function versionOf(document: DocumentSnapshot): Timestamp {
  return document.updateTime ?? document.readTime
}

/** What was counted last according to a stored document; nothing of no version where there is none. */
export function parseCounted(data: Record<string, unknown> = {}): CountedVersion {
  const { customer, invoiceAt, organisationAt } = data
  return {
    customer: typeof customer === 'string' ? customer : null,
    figures: parseFigures(data),
    invoiceAt: timestamp.read(invoiceAt) ?? new Timestamp(0, 0),
    organisationAt: timestamp.read(organisationAt) ?? new Timestamp(0, 0),
  }
}

/** The document that `parseCounted` reads; that of an invoice which is gone expires. */
export function storedCounted(counted: CountedVersion, isGone: boolean): object {
  const { customer, figures, invoiceAt, organisationAt } = counted
  const expiresAt = Timestamp.fromMillis(invoiceAt.toMillis() + goneMs)
  return { customer, ...storedFigures(figures), invoiceAt, organisationAt, ...(isGone && { expiresAt }) }
}

/** Whether `next` was read from later versions than `known`, or from the same ones. */
export function isAsNew(next: CountedVersion, known: CountedVersion): boolean {
  const later = compare(next.invoiceAt, known.invoiceAt)
  return later > 0 || (later === 0 && compare(next.organisationAt, known.organisationAt) >= 0)
}

function compare(a: Timestamp, b: Timestamp): number {
  return a.valueOf() < b.valueOf() ? -1 : a.valueOf() > b.valueOf() ? 1 : 0
}
