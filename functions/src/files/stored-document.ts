import type { Firestore } from 'firebase-admin/firestore'
import { readFile } from './read-file.ts'

/** The id under which the PDF of a revision is stored once it is made. */
export function documentId({ invoice, revision }: { invoice: string; revision: number }): string {
  return `${invoice}-${revision}-pdf`
}

/** The PDF of a revision as it was first made; null before that. */
export async function storedDocument(
  db: Firestore,
  org: string,
  of: { invoice: string; revision: number },
): Promise<Uint8Array | null> {
  const file = await readFile(db, org, documentId(of))
  // a picture with that name is not ours
  return file?.kind === 'document' ? file.bytes : null
}
