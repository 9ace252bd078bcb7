import type { Firestore } from 'firebase-admin/firestore'
import { readFile } from './read-file.ts'

/** The documents of a revision that are stored: its PDF, and the PDF with its e-invoice inside. */
export type DocumentKind = 'pdf' | 'facturX'

interface RevisionDocument {
  invoice: string
  revision: number
  kind?: DocumentKind
}

/** The id under which a document of a revision is stored once it is made; the PDF where no other is meant. */
export function documentId({ invoice, revision, kind = 'pdf' }: RevisionDocument): string {
  return `${invoice}-${revision}-${kind}`
}

/** A document of a revision as it was first made; null before that. */
export async function storedDocument(
  db: Firestore,
  org: string,
  of: RevisionDocument,
): Promise<Uint8Array | null> {
  const file = await readFile(db, org, documentId(of))
  // a picture with that name is not ours
  return file?.kind === 'document' ? file.bytes : null
}
