import {
  invoicePath,
  linePath,
  linesPath,
  markField,
  seedId,
  seedPath,
  textPlace,
  type TextPlace,
} from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import { seenBefore } from './seen-text.ts'

/** A text as its document has it. */
export interface StoredText {
  document: DocumentSnapshot
  field: string
  text: string
  mark: string
  /** The digest of the text that the merging of this one began with; '' for none. */
  seed: string
  /** Whether a text is the one that its writer saw before; null where nobody knows. */
  isSeen: ((other: string) => boolean) | null
}

/** The texts of an invoice that are merged. */
export interface WantedTexts {
  header: DocumentSnapshot
  keys: readonly string[]
  /** Those that were typed into. */
  typed: ReadonlySet<string>
  /** Lines that nobody has written since then, nor typed into, hold what was merged; null where that is not known. */
  since: Timestamp | null
}

type Documents = Map<string, DocumentSnapshot>

/** The texts as they are stored, but for those that hold what was merged; those of missing documents are left out. */
export async function readStoredTexts(
  transaction: Transaction,
  db: Firestore,
  wanted: WantedTexts,
): Promise<Map<string, StoredText>> {
  const [org, invoice] = [wanted.header.ref.parent.parent?.id ?? '', wanted.header.id]
  const read = async (paths: readonly string[]): Promise<Documents> => {
    const refs = [...new Set(paths)].map((path) => db.doc(path))
    return byPath(refs.length > 0 ? await transaction.getAll(...refs) : [])
  }
  const places = new Map(wanted.keys.map((key) => [key, textPlace(key)]))
  const pathOf = ({ line }: TextPlace) =>
    line === null ? invoicePath(org, invoice) : linePath(org, invoice, line)
  const seedOf = (key: string) => seedPath(org, invoice, seedId(key) ?? key)
  const { since } = wanted
  const recent = since && db.collection(linesPath(org, invoice)).where('changedAt', '>', since)
  const known = byPath([wanted.header, ...(recent ? (await transaction.get(recent)).docs : [])])
  const sought = [...places].flatMap(([key, place]) =>
    place && (since === null || wanted.typed.has(key)) ? [pathOf(place)] : [],
  )
  const documents = new Map([...known, ...(await read(sought.filter((path) => !known.has(path))))])
  const texts = new Map<string, StoredText>()
  for (const [key, place] of places) {
    const document = place ? documents.get(pathOf(place)) : undefined
    if (place && document?.exists) texts.set(key, textIn(document, place))
  }
  const unmarked = [...texts].filter(([, { mark }]) => mark === '')
  const seeds = await read(unmarked.map(([key]) => seedOf(key)))
  for (const [key, text] of unmarked)
    texts.set(key, { ...text, seed: textOf(seeds.get(seedOf(key))?.get('digest')) })
  return texts
}

const byPath = (documents: readonly DocumentSnapshot[]): Documents =>
  new Map(documents.map((document) => [document.ref.path, document]))

function textIn(document: DocumentSnapshot, { line, field }: TextPlace): StoredText {
  const [text, mark] = [textOf(document.get(field)), textOf(document.get(markField(field)))]
  const isSeen = seenBefore(document, { field, text, isLine: line !== null })
  return { document, field, text, mark, seed: '', isSeen }
}

const textOf = (stored: unknown): string => (typeof stored === 'string' ? stored : '')
