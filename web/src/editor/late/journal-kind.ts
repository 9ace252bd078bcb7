import {
  byPosition,
  invoicePath,
  linesPath,
  parseInvoice,
  parseLine,
  parseTextBytes,
  textStatePath,
  textUpdatesPath,
  type Edit,
} from '@covoice/domain'
import { documentFromServer, listFromServer } from '../../backend/documents/server-reading.ts'
import { problemOf } from '../../backend/server/problem.ts'
import type { FieldEdit, SentEntry } from '../../collaboration/journal/entry.ts'
import type { JournaledKind } from '../../collaboration/journal/recovery.ts'
import type { RefusalReason } from '../edits/refused-edits.ts'
import { addressOf, type FieldKey } from '../live/field-key.ts'
import { keptTexts } from '../texts/kept-texts.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { digestsIn, hasReached, latestEdits, madeBy, type ServerSheet } from './late-edits.ts'
import { withAddedLines, withWholeLines } from './whole-lines.ts'

interface InvoicePlace {
  org: string
  invoice: string
}

/** The place of an invoice by its path; null for other documents. */
export function placeOf(path: string): InvoicePlace | null {
  const [, org = '', , invoice = ''] = path.split('/')
  return path === invoicePath(org, invoice) ? { org, invoice } : null
}

/** What the journal must know of invoices, for this person. */
export const invoicesOf = (person: string): JournaledKind => ({
  keysOf: (edits) => Promise.resolve(edits.flatMap((edit) => madeBy(edit as Edit)).map(({ key }) => key)),
  lost: async (path, writes) => {
    const place = placeOf(path)
    if (!place) return { edits: [], reason: '' }
    const typed = latestEdits(writes)
    const server = await serverSheet(place, person).catch((error: unknown) => {
      if (problemOf(error).problem === 'denied') return null
      throw error
    })
    if (server === null) return { edits: withWholeLines(typed), reason: 'noAccess' satisfies RefusalReason }
    const edits = typed.filter((edit) => !hasReached(server, edit))
    const kept = keptTexts(place.org, person, place.invoice)
    // the next page of a draft writes its texts again by itself, and an open page may have offered some already
    const mine = isWrittenAgain(server) ? new Map() : updatesIn(place, writes, kept.isKept)
    const texts = await textsLost(place, mine, withAddedLines(server.sheet, edits, person))
    return {
      edits: withWholeLines([...edits, ...texts]),
      reason: reasonOf(server),
      journaled: () => kept.forget(mine.keys()),
    }
  },
})

const isWrittenAgain = ({ sheet: { invoice } }: ServerSheet): boolean =>
  invoice.content === 'open' && invoice.number === null && !invoice.deletedAt

function reasonOf({ sheet: { invoice } }: ServerSheet): RefusalReason {
  if (invoice.deletedAt) return 'deleted'
  return invoice.content === 'frozen' ? 'frozen' : 'denied'
}

async function serverSheet({ org, invoice: id }: InvoicePlace, person: string): Promise<ServerSheet | null> {
  const [header, rows] = await Promise.all([
    documentFromServer(invoicePath(org, id)),
    listFromServer({ collection: linesPath(org, id) }),
  ])
  if (!header) return null
  const lines = byPosition([...rows].map(([line, data]) => parseLine(line, data)))
  const basesOf = (line: string | null): unknown => (line === null ? header : rows.get(line))?.basis
  const writtenIn = (key: FieldKey) => {
    const { line, field } = addressOf(key)
    return digestsIn(basesOf(line), person, field)
  }
  return { sheet: { invoice: parseInvoice(id, header), lines }, writtenIn }
}

/** The updates of texts in these writes that nobody has given back, each with its moment. */
function updatesIn(
  { org, invoice }: InvoicePlace,
  writes: readonly SentEntry[],
  isKept: (id: string) => boolean,
): ReadonlyMap<string, { bytes: Uint8Array; atMs: number }> {
  const folder = `${textUpdatesPath(org, invoice)}/`
  return new Map(
    writes.flatMap(({ made, atMs }) =>
      made.flatMap(({ path, data }) => {
        const id = path.slice(folder.length)
        const bytes = path.startsWith(folder) && isKept(id) ? parseTextBytes(data) : null
        return bytes ? [[id, { bytes, atMs }] as const] : []
      }),
    ),
  )
}

/** The texts of which the server lacks updates of mine. */
async function textsLost(
  { org, invoice }: InvoicePlace,
  mine: ReturnType<typeof updatesIn>,
  sheet: SheetDocument,
): Promise<readonly FieldEdit[]> {
  if (mine.size === 0) return []
  const [state, stored, { lostTexts }] = await Promise.all([
    documentFromServer(textStatePath(org, invoice)),
    listFromServer({ collection: textUpdatesPath(org, invoice) }),
    import('./lost-texts.ts'),
  ])
  const known = [state, ...stored.values()].flatMap((data) => parseTextBytes(data) ?? [])
  const updates = new Map([...mine].map(([id, { bytes }]) => [id, bytes]))
  const atMs = [...mine.values()].at(-1)?.atMs ?? 0
  return lostTexts({ mine: updates, atMs, known, sheet })
}
