import {
  creationEntryId,
  historyEntryPath,
  historyPath,
  invoicePath,
  memberPath,
  parseHistoryEntry,
  type HistoryEntry,
} from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import { recordedName } from '../access/distinct-name.ts'
import { memberIn } from '../access/member.ts'
import type { Dependencies } from '../dependencies.ts'
import { historyEntryTaken } from '../log.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'
import { timestamp } from '../stored-times.ts'

/** The place of a history entry: its invoice, and the id of its cause. */
interface EntryPlace {
  invoice: string
  id: string
}

/** Writes a history entry of an invoice under the id of its cause: a second time fails instead of doubling it. */
export function recordHappening(
  { transaction, db, org }: OrgTransaction,
  { invoice, id }: EntryPlace,
  entry: HistoryEntry<Timestamp>,
): void {
  transaction.create(db.doc(historyEntryPath(org, invoice, id)), { ...entry })
}

/**
 * Writes a history entry about what happened outside, before the other writes of its transaction. It never
 * stops them: the same entry stays as it is, and beside another entry with this id it gets an id of its own.
 */
export async function recordFact(
  { transaction, db, org }: OrgTransaction,
  { invoice, id }: EntryPlace,
  entry: HistoryEntry<Timestamp>,
): Promise<void> {
  const place = db.doc(historyEntryPath(org, invoice, id))
  const stored = await transaction.get(place)
  if (!stored.exists) {
    transaction.create(place, { ...entry })
    return
  }
  const { kind, cause, revision } = parseHistoryEntry(stored.data() ?? {})
  if (kind === entry.kind && cause === entry.cause && revision === entry.revision) return
  historyEntryTaken(org, invoice, id)
  transaction.create(db.collection(historyPath(org, invoice)).doc(), { ...entry })
}

/** Writes that an invoice was created, once: the entry has the one id 'created'. */
export async function recordCreation(
  { org, invoice }: { org: string; invoice: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  const entry = db.collection(historyPath(org, invoice)).doc(creationEntryId)
  await db.runTransaction(async (transaction) => {
    const [header, recorded] = await readAll(transaction, db.doc(invoicePath(org, invoice)), entry)
    if (!header.createTime || recorded.exists) return
    const by = String(header.get('createdBy'))
    const creator = await transaction.get(db.doc(memberPath(org, by)))
    const member = memberIn(creator)
    const at = timestamp.read(header.get('createdAt')) ?? header.createTime
    transaction.create(entry, {
      kind: 'created',
      by,
      byName: member ? recordedName(creator, member, at) : '',
      at,
      cause: 'person',
      from: null,
      to: 'draft',
      day: null,
      reason: null,
      revision: null,
      numberText: null,
    } satisfies HistoryEntry<Timestamp>)
  })
}
