import { setTimeout } from 'node:timers/promises'
import {
  differencesOf,
  historyEntryPath,
  invoicePath,
  linesPath,
  memberPath,
  parseInvoice,
  parseLine,
  parseVersion,
  versionEntryId,
  versionPath,
  versionsPath,
  type EditedValues,
  type HistoryEntry,
  type Version,
} from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import { recordedName } from '../access/distinct-name.ts'
import { memberIn } from '../access/member.ts'
import { isConflict } from '../conflict.ts'
import type { Dependencies } from '../dependencies.ts'
import { versionTooLarge } from '../log.ts'
import { editorsOf } from './editors.ts'
import { isTooLarge, keptContent, type KeptContent } from './kept-content.ts'

/** An invoice whose versions are kept. */
export interface VersionPlace {
  org: string
  invoice: string
}

/** The database, and a callback for the steps between effects. */
type KeepingDependencies = Pick<Dependencies, 'db'> & Partial<Pick<Dependencies, 'step'>>

/** How often it begins again because another server made a version between its reading and its writing. */
const mostConflicts = 8

/** A content that is no version yet, its predecessor, and who edited it since. */
interface NewVersion {
  kept: KeptContent
  last: Version | null
  at: Timestamp
  people: EditedValues['people']
}

/**
 * Keeps an invoice's content as its next version, and tells the history, unless it is the latest version already. All or
 * nothing; twice, at once or out of order makes no version more.
 */
export async function keepVersion(place: VersionPlace, deps: KeepingDependencies): Promise<void> {
  const { db, step = () => Promise.resolve() } = deps
  for (let conflicts = 0; ;) {
    try {
      const found = await read(place, db)
      await step('versionRead')
      if (!found) return
      await write(place, found, db)
      await step('versionWritten')
      return
    } catch (error) {
      conflicts += 1
      if (!isConflict(error) || conflicts > mostConflicts) throw error
      await setTimeout(Math.random() * 40 * conflicts)
    }
  }
}

/** The latest version of an invoice; null while it has none. */
export async function latestVersion(
  transaction: Transaction,
  db: Firestore,
  { org, invoice }: VersionPlace,
): Promise<Version | null> {
  const latest = db.collection(versionsPath(org, invoice)).orderBy('number', 'desc').limit(1)
  const [stored] = (await transaction.get(latest)).docs
  return stored ? parseVersion(stored.data()) : null
}

/** Reads the content at one moment, without a lock that people who type would wait for; null where there is nothing to keep. */
function read(place: VersionPlace, db: Firestore): Promise<NewVersion | null> {
  const { org, invoice } = place
  return db.runTransaction(
    async (transaction) => {
      const header = await transaction.get(db.doc(invoicePath(org, invoice)))
      if (!header.exists) return null
      const last = await latestVersion(transaction, db, place)
      const { docs } = await transaction.get(db.collection(linesPath(org, invoice)))
      const lines = docs.map((line) => parseLine(line.id, line.data()))
      const kept = keptContent(parseInvoice(invoice, header.data()), lines)
      if (kept.fingerprint === last?.fingerprint) return null
      if (isTooLarge(kept)) {
        versionTooLarge(org, invoice, kept.bytes)
        return null
      }
      const at = header.readTime
      const uids = editorsOf(header, docs, last?.at)
      const members =
        uids.length === 0 ? [] : await transaction.getAll(...uids.map((uid) => db.doc(memberPath(org, uid))))
      return { kept, last, at, people: members.map((one) => ({ uid: one.id, name: nameOf(one, at) })) }
    },
    { readOnly: true },
  )
}

/** The name under which an edit is recorded; '' for people who aren't members any more. */
function nameOf(stored: DocumentSnapshot, at: Timestamp): string {
  const member = memberIn(stored)
  return member ? recordedName(stored, member, at) : ''
}

/** Creates version and entry together: where another server has made this version, both fail. */
async function write({ org, invoice }: VersionPlace, found: NewVersion, db: Firestore): Promise<void> {
  const { kept, last, at, people } = found
  const { content, lines, fingerprint } = kept
  const number = (last?.number ?? 0) + 1
  const [first] = people
  const entry: HistoryEntry<Timestamp> & EditedValues = {
    ...{ kind: 'version', by: first?.uid ?? '', byName: first?.name ?? '', at, cause: 'person' },
    ...{ from: null, to: null, day: null, reason: null, revision: null, numberText: null },
    ...{ version: number, people, changes: last && differencesOf(last, kept).length },
  }
  await db.runTransaction(async (transaction) => {
    const header = await transaction.get(db.doc(invoicePath(org, invoice)))
    // deleted for good meanwhile: nobody would ever find its version again
    if (!header.exists) return
    transaction.create(db.doc(versionPath(org, invoice, number)), { number, at, fingerprint, content, lines })
    transaction.create(db.doc(historyEntryPath(org, invoice, versionEntryId(number))), entry)
  })
}
