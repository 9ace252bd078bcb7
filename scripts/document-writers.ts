import { booksMapping, revisionObstacles, type BooksFormat } from '@covoice/domain'
import { booksFiles } from '../functions/src/documents/books/books-files.ts'
import { obstacleWords } from './documents/obstacle-words.ts'
import type { RevisionFile } from './documents/read-revision.ts'

/** One kind of document: what it is called, its file, what keeps an invoice out of it, and its bytes. */
export interface DocumentWriter {
  name: string
  file: string
  obstacles: (revision: RevisionFile) => string[]
  write: (revision: RevisionFile) => Uint8Array | string | Promise<Uint8Array | string>
  /** What the person who uses the file has to know. */
  note?: (revision: RevisionFile) => string
}

/** Every document that a revision can be written as, in the order in which they are written. */
export const writers: readonly DocumentWriter[] = [
  books('QuickBooks Online', 'invoice.quickbooks-online.csv', 'quickBooksOnline'),
  books('Xero', 'invoice.xero.csv', 'xero'),
  books('QuickBooks Desktop', 'invoice.quickbooks-desktop.iif', 'quickBooksDesktop'),
]

function books(name: string, file: string, format: BooksFormat): DocumentWriter {
  const mapping = booksMapping(format)
  const fileOf = (revision: RevisionFile) => booksFiles(format, [revision], mapping)[0]
  return {
    name,
    file,
    obstacles: (revision) =>
      revisionObstacles(format, revision, mapping).map(({ code, line }) => {
        const place = revision.lines.findIndex(({ id }) => id === line)
        return place < 0 ? obstacleWords[code] : `line ${place + 1}: ${obstacleWords[code]}`
      }),
    write: (revision) => fileOf(revision)?.bytes ?? '',
    note: (revision) =>
      fileOf(revision)?.amounts === 'taxInclusive' ? 'amounts include tax' : 'amounts are without tax',
  }
}
