import {
  invoicePath,
  linePath,
  seedClient,
  seedId,
  seedPath,
  textDigest,
  textPlace,
  textStatePath,
  textUpdatePath,
  textUpdatesPath,
  withTextMarks,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as Y from 'yjs'
import { settleTexts } from '../../../functions/src/text/settle-texts.ts'
import { anId } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

/** An invoice in an organisation. */
export interface Place {
  org: string
  invoice: string
}

/** The update that a text begins with: the same from everybody who begins with the same text. */
export function seedOf(key: string, text: string): Uint8Array {
  const seed = new Y.Doc()
  seed.clientID = seedClient(key, text)
  seed.getText(key).insert(0, text)
  return Y.encodeStateAsUpdate(seed)
}

/** A person who types into an invoice's texts on a device of their own. */
export class Typist {
  readonly doc = new Y.Doc()
  private told = Y.encodeStateVector(this.doc)

  /** Begins with the stored texts. */
  constructor(begun: Readonly<Record<string, string>> = {}) {
    for (const [key, text] of Object.entries(begun)) this.receive(seedOf(key, text))
    this.told = Y.encodeStateVector(new Y.Doc())
  }

  text(key: string): string {
    return this.doc.getText(key).toJSON()
  }

  type(key: string, at: number, text: string): this {
    this.doc.getText(key).insert(at, text)
    return this
  }

  erase(key: string, at: number, length: number): this {
    this.doc.getText(key).delete(at, length)
    return this
  }

  receive(update: Uint8Array): this {
    Y.applyUpdate(this.doc, update)
    return this
  }

  /** What was typed since the last time. */
  update(): Uint8Array {
    const update = Y.encodeStateAsUpdate(this.doc, this.told)
    this.told = Y.encodeStateVector(this.doc)
    return update
  }
}

/** The texts of a document by their key. */
export const textsIn = (texts: Y.Doc): Map<string, string> =>
  new Map([...texts.share.keys()].map((key) => [key, texts.getText(key).toJSON()]))

let clock = Date.now()

/** Stores an update, later than those before it. */
export async function store(place: Place, data: Uint8Array, id = anId()): Promise<string> {
  clock += 1
  await db
    .doc(textUpdatePath(place.org, place.invoice, id))
    .set({ data: Buffer.from(data), by: 'somebody', at: Timestamp.fromMillis(clock) })
  return id
}

/** Stores with which text the merging of a text began. */
export async function begin({ org, invoice }: Place, key: string, text: string): Promise<void> {
  const at = Timestamp.now()
  await db
    .doc(seedPath(org, invoice, seedId(key) ?? ''))
    .set({ digest: textDigest(text), by: 'somebody', at })
}

/** The path of the document that holds a text. */
export function placeOf({ org, invoice }: Place, key: string): string {
  const line = textPlace(key)?.line ?? null
  return line === null ? invoicePath(org, invoice) : linePath(org, invoice, line)
}

/** Writes a whole text, with its mark unless by an app that knows no merging. */
export async function write(place: Place, key: string, text: string, marked = true): Promise<void> {
  const fields = { [textPlace(key)?.field ?? key]: text }
  await db
    .doc(placeOf(place, key))
    .update({ ...(marked ? withTextMarks(fields) : fields), changedAt: Timestamp.now() })
}

/** Merges, as the queue does. */
export const settle = (place: Place): Promise<void> => settleTexts(place, deps())

/** The text that everything else reads. */
export async function storedText(place: Place, key: string): Promise<unknown> {
  return (await dataOf(placeOf(place, key)))[textPlace(key)?.field ?? '']
}

/** What a browser that opens the invoice now shows. */
export async function opened({ org, invoice }: Place): Promise<Typist> {
  const typist = new Typist()
  const state = (await db.doc(textStatePath(org, invoice)).get()).get('data') as Buffer | undefined
  if (state) typist.receive(state)
  for (const { data } of Object.values(await documentsIn(textUpdatesPath(org, invoice))))
    typist.receive(data as Buffer)
  return typist
}

/** How many updates wait to be merged. */
export const waiting = async ({ org, invoice }: Place): Promise<number> =>
  Object.keys(await documentsIn(textUpdatesPath(org, invoice))).length
