import {
  invoicePath,
  linePath,
  markField,
  seedId,
  seedPath,
  textPlace,
  type TextPlace,
} from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Transaction } from 'firebase-admin/firestore'

/** A text as its document has it. */
export interface StoredText {
  document: DocumentSnapshot
  field: string
  text: string
  mark: string
  /** The digest of the text that the merging of this one began with; '' for none. */
  seed: string
}

/** The stored texts with these keys; those of missing documents are left out. */
export async function readStoredTexts(
  transaction: Transaction,
  db: Firestore,
  { header, keys }: { header: DocumentSnapshot; keys: readonly string[] },
): Promise<Map<string, StoredText>> {
  const [org, invoice] = [header.ref.parent.parent?.id ?? '', header.id]
  const places = keys.flatMap((key) => {
    const place = textPlace(key)
    return place ? [{ key, place }] : []
  })
  const read = async (paths: readonly string[]): Promise<Map<string, DocumentSnapshot>> => {
    const found =
      paths.length > 0 ? await transaction.getAll(...[...new Set(paths)].map((path) => db.doc(path))) : []
    return new Map(found.map((document) => [document.ref.path, document]))
  }
  const pathOf = ({ line }: TextPlace) =>
    line === null ? invoicePath(org, invoice) : linePath(org, invoice, line)
  const seedOf = (key: string) => seedPath(org, invoice, seedId(key) ?? key)
  const lines = await read(places.flatMap(({ place }) => (place.line === null ? [] : [pathOf(place)])))
  const texts = new Map<string, StoredText>()
  for (const { key, place } of places) {
    const document = place.line === null ? header : lines.get(pathOf(place))
    if (document?.exists) texts.set(key, textIn(document, place.field))
  }
  const unmarked = [...texts].filter(([, { mark }]) => mark === '').map(([key]) => key)
  const seeds = await read(unmarked.map(seedOf))
  for (const key of unmarked) {
    const known = texts.get(key)
    if (known) texts.set(key, { ...known, seed: textOf(seeds.get(seedOf(key))?.get('digest')) })
  }
  return texts
}

function textIn(document: DocumentSnapshot, field: string): StoredText {
  const [text, mark] = [textOf(document.get(field)), textOf(document.get(markField(field)))]
  return { document, field, text, mark, seed: '' }
}

const textOf = (stored: unknown): string => (typeof stored === 'string' ? stored : '')
