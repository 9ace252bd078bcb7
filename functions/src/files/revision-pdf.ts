import type { Revision } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import { draw } from './draw.ts'
import { inTurnOfOrganisation } from './in-turn.ts'
import { readLogo } from './read-logo.ts'
import { documentId, storedDocument } from './stored-document.ts'
import { storeFile } from './store-file.ts'

/** The PDF of a frozen revision: made and stored when it is first asked for, the same bytes ever after. */
export async function revisionPdf(
  db: Firestore,
  org: string,
  invoice: string,
  revision: Revision,
): Promise<Uint8Array> {
  const of = { invoice, revision: revision.revision }
  return (
    (await storedDocument(db, org, of)) ??
    // who waited for a turn finds what the one before has stored
    inTurnOfOrganisation(
      org,
      async () => (await storedDocument(db, org, of)) ?? drawn(db, org, invoice, revision),
    )
  )
}

async function drawn(db: Firestore, org: string, invoice: string, revision: Revision): Promise<Uint8Array> {
  const bytes = await draw([
    { document: revision, logo: await readLogo(db, org, revision.content.from.logo) },
  ])
  await storeFile(db, org, documentId({ invoice, revision: revision.revision }), {
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
