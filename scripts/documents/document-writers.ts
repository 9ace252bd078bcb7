import {
  booksMapping,
  eInvoiceObstacles,
  revisionObstacles,
  type BooksFormat,
  type BooksObstacle,
  type BooksObstacleCode,
  type EInvoiceFormat,
  type EInvoiceObstacleCode,
  type Obstacle,
} from '@covoice/domain'
import { booksFiles } from '../../functions/src/documents/books/books-files.ts'
import { ciiOf } from '../../functions/src/documents/e-invoice/cii.ts'
import { ublOf } from '../../functions/src/documents/e-invoice/ubl.ts'
import { facturXOf } from '../../functions/src/documents/factur-x.ts'
import { booksFileFormats } from '../../functions/src/vendors/accounting-software.ts'
import { pdfOf } from '../../functions/src/documents/pdf/pdf-of.ts'
import words from '../../web/src/languages/en/exporting.json' with { type: 'json' }
import type { RevisionFile } from './read-revision.ts'

/** Why a format can't take an invoice: the app's own English words. */
const obstacleWords: Record<BooksObstacleCode | EInvoiceObstacleCode, string> = words.obstacles

/** One kind of document: its name, its file, the obstacles that prevent it, and its bytes. */
export interface DocumentWriter {
  name: string
  file: string
  obstacles: (revision: RevisionFile) => string[]
  write: (revision: RevisionFile) => Uint8Array | string | Promise<Uint8Array | string>
  /** A note for the person who uses the file. */
  note?: (revision: RevisionFile) => string
}

/** Every document of a revision, in the order of writing. */
export const writers: readonly DocumentWriter[] = [
  {
    name: 'PDF',
    file: 'invoice.pdf',
    obstacles: () => [],
    write: async (revision) => (await pdfOf(revision, { logo: revision.logo })).bytes,
  },
  eInvoice('Factur-X', 'invoice.factur-x.pdf', 'facturX', (revision) => facturXOf(revision, revision.logo)),
  eInvoice('UBL', 'invoice.ubl.xml', 'ubl', ublOf),
  // the XML of Factur-X as a file of its own
  eInvoice('CII', 'invoice.cii.xml', 'facturX', ciiOf),
  books('QuickBooks Online', 'invoice.quickbooks-online.csv', 'quickBooksOnline'),
  books('Xero', 'invoice.xero.csv', 'xero'),
  books('QuickBooks Desktop', 'invoice.quickbooks-desktop.iif', 'quickBooksDesktop'),
]

function books(name: string, file: string, format: BooksFormat): DocumentWriter {
  const mapping = booksMapping(format)
  const fileOf = (revision: RevisionFile) => booksFiles(booksFileFormats, format, [revision], mapping)[0]
  return {
    name,
    file,
    obstacles: (revision) => inWords(revisionObstacles(format, revision, mapping), revision),
    write: (revision) => fileOf(revision)?.bytes ?? '',
    note: (revision) =>
      fileOf(revision)?.amounts === 'taxInclusive' ? 'amounts include tax' : 'amounts are without tax',
  }
}

function eInvoice(
  name: string,
  file: string,
  format: EInvoiceFormat,
  write: DocumentWriter['write'],
): DocumentWriter {
  const obstacles = (revision: RevisionFile) =>
    inWords(eInvoiceObstacles(format, revision.content, revision.lines), revision)
  return { name, file, obstacles, write }
}

function inWords(obstacles: readonly (BooksObstacle | Obstacle)[], { lines }: RevisionFile): string[] {
  return obstacles.map(({ code, line }) => {
    const place = lines.findIndex(({ id }) => id === line)
    return place < 0 ? obstacleWords[code] : `Line ${place + 1}: ${obstacleWords[code]}`
  })
}
