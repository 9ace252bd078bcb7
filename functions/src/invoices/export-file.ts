import {
  booksMapping,
  eInvoiceObstacles,
  revisionObstacles,
  settingsPath,
  type ExportFormat,
  type Revision,
} from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import { booksFiles } from '../documents/books/books-files.ts'
import { ublOf } from '../documents/e-invoice/ubl.ts'
import { facturXOf } from '../documents/factur-x.ts'
import { readLogo } from '../files/read-logo.ts'
import { problem } from '../problem.ts'

/** Issued invoices as one file of a format; throws 'cantBeCarried' where the format can't say what one of them says. */
export async function exportFile(
  db: Firestore,
  org: string,
  format: ExportFormat,
  revisions: readonly Revision[],
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  if (format === 'ubl' || format === 'facturX') return eInvoice(db, org, format, revisions)
  const settings = await db.doc(settingsPath(org, 'invoice')).get()
  const mapping = booksMapping(format, settings.get('booksMapping'))
  if (revisions.some((revision) => revisionObstacles(format, revision, mapping).length > 0))
    throw problem('cantBeCarried')
  const [file, ...more] = booksFiles(format, [...revisions], mapping)
  if (!file || more.length > 0) throw problem('cantBeCarried')
  const kind =
    format === 'quickBooksDesktop'
      ? { ending: 'iif', type: 'text/plain' }
      : { ending: 'csv', type: 'text/csv' }
  return { name: `${nameOf(revisions)}.${kind.ending}`, type: kind.type, bytes: file.bytes }
}

async function eInvoice(
  db: Firestore,
  org: string,
  format: 'ubl' | 'facturX',
  [revision, ...more]: readonly Revision[],
): Promise<{ name: string; type: string; bytes: Uint8Array }> {
  if (!revision || more.length > 0) throw problem('malformed')
  if (eInvoiceObstacles(format, revision.content, revision.lines).length > 0) throw problem('cantBeCarried')
  if (format === 'ubl')
    return {
      name: `${revision.numberText}.xml`,
      type: 'application/xml',
      bytes: Buffer.from(ublOf(revision)),
    }
  const logo = await readLogo(db, org, revision.content.from.logo)
  return {
    name: `${revision.numberText}.pdf`,
    type: 'application/pdf',
    bytes: await facturXOf(revision, logo),
  }
}

function nameOf(revisions: readonly Revision[]): string {
  const [first] = revisions
  return revisions.length === 1 && first ? first.numberText : 'invoices'
}
