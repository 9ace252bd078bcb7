import {
  findingsIn,
  historyEntryPath,
  invoiceBasisTable,
  invoiceFields,
  invoicePath,
  invoiceTable,
  isLatestOf,
  lineBasisTable,
  lineFields,
  lineTable,
  memberPath,
  overtakenEntryId,
  parseOvertaken,
  readFields,
  type Bases,
  type HistoryEntry,
  type Overtaken,
  type OvertakenValues,
} from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import { recordedName } from '../access/distinct-name.ts'
import { memberIn } from '../access/member.ts'
import type { Dependencies } from '../dependencies.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'
import { timestamp } from '../stored-times.ts'
import { customerIn, isErased } from './customer-change.ts'
import { fieldsToPutBack, puttingBack } from './late-edits.ts'
import { hasRoom, spanOf, togetherMs } from './span.ts'
import { earlier, overtakenValues, type UnseenWrite } from './overtaken-values.ts'

/** Characters of a line's description, by which an entry names the line. */
const lineTextLength = 80

/** The header of an invoice, where `line` is null, or one of its lines. */
export interface WrittenPlace {
  org: string
  invoice: string
  line: string | null
}

/** A write that did something which the history tells. */
interface ToldWrite extends Omit<UnseenWrite, 'erased' | 'putBack'> {
  place: WrittenPlace
  /** The invoice's customer before and after it; of a line the invoice says it. */
  customers: readonly (string | null)[]
  /** Whether it may begin an entry. */
  hasRoom: boolean
  by: string
  madeAt: Timestamp
  lineText: string
  /** The document before the write. */
  before: DocumentSnapshot
  /** What stands again while the invoice is open: the write came late. */
  toPutBack: readonly Overtaken[]
}

/**
 * Tells the history that a write replaced values which its writer had not seen, if it did, and puts them back where it
 * came late. The event may come twice, late and in any order.
 */
export async function recordOvertaken(
  place: WrittenPlace,
  { before, after }: Pick<Change<DocumentSnapshot>, 'before' | 'after'>,
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const at = after.updateTime
  if (!before.exists || !after.exists || !at) return
  const by = String(after.get('changedBy'))
  const [was, is] = [storedIn(place, before), storedIn(place, after)]
  const found = findingsIn(fieldsOf(place), { by, before: was, after: is })
  if (found.overtaken.length + found.continued.length === 0) return
  const lineText = beginning(String(before.get('description') ?? ''))
  const madeAt = claimed(is.bases[by]?.at, after.createTime, at)
  const customers = place.line === null ? [customerIn(before), customerIn(after)] : []
  const room = found.overtaken.length > 0 && (await hasRoom({ ...place, by, span: spanOf(at) }, db))
  await db.runTransaction(async (transaction) => {
    const current = await transaction.get(after.ref)
    const later = laterIn(place, by, current, at)
    const now = storedIn(place, current)
    const toPutBack = fieldsToPutBack({
      ...{ by, madeAt, before, after, current, values: now.values, fields: fieldsOf(place) },
      ...{ overtaken: found.overtaken, bases: { after: is.bases, now: now.bases } },
    })
    const write = {
      ...{ ...found, later, written: { at, values: is.values } },
      ...{ place, customers, by, madeAt, lineText, hasRoom: room, before, toPutBack },
    }
    await tell({ transaction, db, org: place.org }, write)
  })
}

async function tell(context: OrgTransaction, write: ToldWrite): Promise<void> {
  const { transaction, db, org } = context
  const { place, by, madeAt, lineText, written } = write
  const span = spanOf(written.at)
  const [previous, same] = [span - 1, span].map((one) =>
    db.doc(historyEntryPath(org, place.invoice, overtakenEntryId(place.line, by, one))),
  )
  if (!previous || !same) return
  const invoice = db.doc(invoicePath(org, place.invoice))
  const [header, last, now] = await readAll(transaction, invoice, previous, same)
  const entry = goesOn(last, written.at) ? last : now
  if (!header.exists) return
  const putBack = isOpen(header) ? write.toPutBack : []
  const [erased = false, hasMoved = false] = write.customers.map((of) => isErased(of, customerIn(header)))
  if (hasMoved) return
  const people = [by, ...write.overtaken.flatMap(({ whose }) => whose ?? [])]
  const nameOf = await namesOf(context, people, written.at)
  if (putBack.length > 0) transaction.update(write.before.ref, puttingBack(write.before, putBack))
  if (!write.hasRoom && !entry.exists) return
  const known: Record<string, unknown> =
    entry.data() ??
    ({
      ...{ kind: 'overtaken', by, byName: nameOf(by), at: written.at, cause: 'person' },
      ...{ from: null, to: null, day: null, reason: null, revision: null, numberText: null },
    } satisfies HistoryEntry<Timestamp>)
  transaction.set(entry.ref, {
    ...known,
    at: earlier(written.at, known.at),
    ...({
      line: place.line,
      lineText,
      madeAt: earlier(madeAt, known.madeAt),
      overtaken: overtakenValues(parseOvertaken(known).overtaken, { ...write, putBack, erased }, nameOf),
    } satisfies OvertakenValues),
  })
}

/** The beginning of a line's description, without half of a character. */
const beginning = (text: string): string => text.slice(0, lineTextLength).replace(/[\uD800-\uDBFF]$/, '')

const isOpen = (header: DocumentSnapshot): boolean =>
  header.get('content') === 'open' && !header.get('deletedAt')

const fieldsOf = ({ line }: WrittenPlace) => (line === null ? invoiceFields : lineFields)

function storedIn({ line }: WrittenPlace, snapshot: DocumentSnapshot): { values: object; bases: Bases } {
  const data = snapshot.data()
  return line === null
    ? { values: readFields(invoiceTable, data), bases: readFields(invoiceBasisTable, data).basis }
    : { values: readFields(lineTable, data), bases: readFields(lineBasisTable, data).basis }
}

/** The document now, soon after a write: the fields in which its writer's own value stands. */
function laterIn(
  place: WrittenPlace,
  by: string,
  current: DocumentSnapshot,
  at: Timestamp,
): UnseenWrite['later'] {
  const now = current.updateTime
  if (!now || now.toMillis() - at.toMillis() > togetherMs) return null
  const { values, bases } = storedIn(place, current)
  const own = Object.entries(fieldsOf(place)).filter((field) => isLatestOf(bases, by, field, values))
  return { state: { at: now, values }, fields: own.map(([path]) => path) }
}

/** When a person says to have typed: after the document was created, before the write arrived. */
function claimed(said: unknown, created: Timestamp | undefined, arrived: Timestamp): Timestamp {
  const typed = earlier(arrived, timestamp.read(said))
  return created && earlier(created, typed) !== created ? created : typed
}

/** Whether an entry of the previous span is still being written: it ended just before this write. */
function goesOn(entry: DocumentSnapshot, at: Timestamp): boolean {
  return parseOvertaken(entry.data()).overtaken.some((row) => {
    const last = timestamp.read(row.lastAt)
    return last && at.toMillis() - last.toMillis() < togetherMs / 2
  })
}

/** The names under which acts of members are recorded; '' for people who aren't members any more. */
async function namesOf(
  { transaction, db, org }: OrgTransaction,
  people: readonly string[],
  at: Timestamp,
): Promise<(uid: string) => string> {
  const paths = [...new Set(people)].map((uid) => db.doc(memberPath(org, uid)))
  const stored = await readAll(transaction, ...paths)
  const names = stored.map((one): [string, string] => {
    const member = memberIn(one)
    return [one.id, member ? recordedName(one, member, at) : '']
  })
  return (uid) => new Map(names).get(uid) ?? ''
}
