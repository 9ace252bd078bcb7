import type { Revision } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import type { Picture } from '../documents/document.ts'
import { draw, drawFacturX } from './draw.ts'
import { inTurnOfOrganisation } from './in-turn.ts'
import { readLogo } from './read-logo.ts'
import { documentId, storedDocument, type DocumentKind } from './stored-document.ts'
import { storeFile } from './store-file.ts'

/** A frozen revision of an invoice: its content and with it its documents never change. */
export interface Issue {
  invoice: string
  revision: Revision
}

const makers: Record<DocumentKind, (revision: Revision, logo: Picture | null) => Promise<Uint8Array>> = {
  pdf: (document, logo) => draw([{ document, logo }]),
  facturX: drawFacturX,
}

/**
 * The PDF of a frozen revision, or the one with its e-invoice inside: made and stored when it is first asked for, the
 * same bytes ever after.
 */
export async function revisionPdf(
  db: Firestore,
  org: string,
  issue: Issue,
  kind: DocumentKind = 'pdf',
): Promise<Uint8Array> {
  const of = { invoice: issue.invoice, revision: issue.revision.revision, kind }
  return (
    (await storedDocument(db, org, of)) ??
    // who waited for a turn finds what the one before has stored
    inTurnOfOrganisation(org, async () => (await storedDocument(db, org, of)) ?? drawn(db, org, issue, kind))
  )
}

async function drawn(
  db: Firestore,
  org: string,
  { invoice, revision }: Issue,
  kind: DocumentKind,
): Promise<Uint8Array> {
  const bytes = await makers[kind](revision, await readLogo(db, org, revision.content.from.logo))
  await storeFile(db, org, documentId({ invoice, revision: revision.revision, kind }), {
    kind: 'document',
    type: 'application/pdf',
    name: `${revision.numberText}.pdf`,
    invoice,
    customer: revision.content.customer,
    createdBy: 'server',
    bytes,
  })
  return bytes
}
