import { pictureSize } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import type { Picture } from '../documents/document.ts'
import { readFile } from './read-file.ts'

/** The logo of an invoice's sender; null where there is none, and where it is too large to be drawn. */
export async function readLogo(db: Firestore, org: string, id: string | null): Promise<Picture | null> {
  const file = id === null ? null : await readFile(db, org, id)
  if (file?.type !== 'image/png' && file?.type !== 'image/jpeg') return null
  return pictureSize(file.bytes) && { type: file.type, bytes: file.bytes }
}
