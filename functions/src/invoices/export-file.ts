import {
  eInvoiceObstacles,
  fileNameOf,
  mappingFor,
  revisionObstacles,
  parseInvoiceSettings,
  settingsPath,
  type ExportFormat,
  type Revision,
} from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import { booksFiles } from '../documents/books/books-files.ts'
import type { BooksFileFormats } from '../documents/books/file-format.ts'
import { ublOf } from '../documents/e-invoice/ubl.ts'
import { zipOf } from '../documents/zip.ts'
import { revisionPdf, type Issue } from '../files/revision-pdf.ts'
import { problem } from '../problem.ts'
import { requirePrintable } from './not-printable.ts'

/** The environment of making a document: the database, and the formats that accounting software imports. */
export interface ExportDependencies {
  db: Firestore
  booksFileFormats: BooksFileFormats
}

/**
 * Issued invoices as one file of a format, a zip where its software accepts no file that long or mixed;
 * throws 'cantBeCarried' where the format can't carry one of them.
 */
export async function exportFile(
  { db, booksFileFormats }: ExportDependencies,
  org: string,
  format: ExportFormat,
  issues: readonly Issue[],
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  if (format === 'ubl' || format === 'facturX') return eInvoice(db, org, format, issues)
  const revisions = issues.map(({ revision }) => revision)
  const settings = await db.doc(settingsPath(org, 'invoice')).get()
  const mapping = mappingFor(format, parseInvoiceSettings(settings.data()))
  if (revisions.some((revision) => revisionObstacles(format, revision, mapping).length > 0))
    throw problem('cantBeCarried')
  const files = booksFiles(booksFileFormats, format, revisions, mapping)
  const { ending, type, nameEnds } = booksFileFormats[format]
  const [only, ...more] = files
  if (only && more.length === 0)
    return { name: fileNameOf(nameOf(revisions), ending), type, bytes: only.bytes }
  // a browser asks before it downloads several files of a page, and some refuse
  const entries = files.map(({ bytes, amounts }, index) => ({
    name: `invoices-${index + 1}${nameEnds?.[amounts] ?? ''}.${ending}`,
    bytes,
  }))
  return { name: 'invoices.zip', type: 'application/zip', bytes: zipOf(entries) }
}

async function eInvoice(
  db: Firestore,
  org: string,
  format: 'ubl' | 'facturX',
  [issue, ...more]: readonly Issue[],
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  if (!issue || more.length > 0) throw problem('malformed')
  const { revision } = issue
  if (eInvoiceObstacles(format, revision.content, revision.lines).length > 0) throw problem('cantBeCarried')
  if (format === 'ubl')
    return {
      name: fileNameOf(revision.numberText, 'xml'),
      type: 'application/xml',
      bytes: Buffer.from(ublOf(revision)),
    }
  requirePrintable(revision)
  return {
    name: fileNameOf(revision.numberText, 'pdf'),
    type: 'application/pdf',
    bytes: await revisionPdf(db, org, issue, 'facturX'),
  }
}

function nameOf(revisions: readonly Revision[]): string {
  const [first] = revisions
  return revisions.length === 1 && first ? first.numberText : 'invoices'
}
