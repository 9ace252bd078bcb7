import type { Firestore } from 'firebase-admin/firestore'
import type { Picture } from '../documents/document.ts'
import { readFile } from './read-file.ts'

/** The logo of an invoice's sender; null where there is none. */
export async function readLogo(db: Firestore, org: string, id: string | null): Promise<Picture | null> {
  const file = id === null ? null : await readFile(db, org, id)
  if (file?.type !== 'image/png' && file?.type !== 'image/jpeg') return null
  return { type: file.type, bytes: file.bytes }
}
