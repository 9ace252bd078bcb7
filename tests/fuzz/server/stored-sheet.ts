import {
  byPosition,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  textStatePath,
  textUpdatesPath,
  type Line,
} from '@covoice/domain'
import * as Y from 'yjs'
import { plainFields, type RestValue } from '../../../web/src/backend/server/rest-values.ts'
import { environment } from '../../support/environment.ts'

/** The invoice as the server has it. */
export interface StoredSheet {
  header: Record<string, string>
  /** In their order, removed ones included. */
  lines: Line[]
  /** Documents of lines that can't be read. */
  unreadable: string[]
  /** The number of changes of texts that are not merged yet. */
  updates: number
  /** The merged text of a name; undefined where it has not begun. */
  merged: (key: string) => string | undefined
}

interface RestDocument {
  name: string
  fields?: Record<string, RestValue>
}

const root = (): string =>
  `http://${environment.firestoreHost}/v1/projects/${environment.project}/databases/(default)/documents`

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${root()}/${path}`, { headers: { authorization: 'Bearer owner' } })
  return (await answer.json()) as T
}

async function documentsIn(collection: string): Promise<Map<string, Record<string, unknown>>> {
  const { documents = [] } = await ask<{ documents?: RestDocument[] }>(`${collection}?pageSize=300`)
  return new Map(documents.map(({ name, fields }) => [name.split('/').at(-1)!, plainFields(fields)]))
}

/** Reads an invoice past the rules. */
export async function storedSheet(org: string, invoice: string): Promise<StoredSheet> {
  const [header, lines, updates, state] = await Promise.all([
    ask<RestDocument>(invoicePath(org, invoice)),
    documentsIn(linesPath(org, invoice)),
    documentsIn(textUpdatesPath(org, invoice)),
    ask<RestDocument>(textStatePath(org, invoice)),
  ])
  const { notes, footer, poNumber, buyerReference, contractName } = parseInvoice(
    invoice,
    plainFields(header.fields),
  )
  const read = [...lines].map(([id, data]) => ({ id, line: lineIn(id, data) }))
  const doc = new Y.Doc()
  for (const { data } of [plainFields(state.fields), ...updates.values()])
    if (data instanceof Uint8Array) Y.applyUpdate(doc, data)
  return {
    header: { notes, footer, poNumber, buyerReference, contractName },
    lines: byPosition(read.flatMap(({ line }) => line ?? [])),
    unreadable: read.flatMap(({ id, line }) => (line ? [] : id)),
    updates: updates.size,
    merged: (key) => (doc.share.has(key) ? doc.getText(key).toJSON() : undefined),
  }
}

function lineIn(id: string, data: Record<string, unknown>): Line | null {
  const isWhole = [
    'description',
    'quantityThousandths',
    'unitPriceMillionths',
    'position',
    'createdBy',
  ].every((field) => field in data)
  return isWhole ? parseLine(id, data) : null
}
