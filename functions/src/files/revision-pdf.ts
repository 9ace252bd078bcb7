import type { Revision } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import { readLogo } from './read-logo.ts'
import { sentDocument } from './sent-document.ts'

/** The PDF of a frozen revision: byte for byte as it was emailed, or made now from the same content. */
export async function revisionPdf(
  db: Firestore,
  org: string,
  invoice: string,
  revision: Revision,
): Promise<Uint8Array> {
  const sent = await sentDocument(db, org, { invoice, revision: revision.revision })
  if (sent) return sent
  // fonts and pdfkit take a while to load, and most functions need neither
  const { pdfOf } = await import('../documents/pdf/pdf-of.ts')
  return (await pdfOf(revision, { logo: await readLogo(db, org, revision.content.from.logo) })).bytes
}
