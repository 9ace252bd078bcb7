import { fileChunkPath, filePath } from '@covoice/domain'
import { Timestamp, type Firestore } from 'firebase-admin/firestore'

/** Bytes of one part: Firestore takes 1,048,487 in a field, and a commit may carry several parts. */
const chunkBytes = 700_000

/** The description of a stored file; `kind` decides who may read it. */
export interface FileDescription {
  kind: 'document'
  type: string
  name: string
  invoice: string
  customer: string | null
  createdBy: string
}

/**
 * Stores a file under an id that identifies its content, once: existing bytes stay. The description is
 * written last, so a file with a description is complete.
 */
export async function storeFile(
  db: Firestore,
  org: string,
  id: string,
  { bytes, ...description }: FileDescription & { bytes: Uint8Array },
): Promise<void> {
  const header = db.doc(filePath(org, id))
  if ((await header.get()).get('kind') === description.kind) return
  const parts = Math.max(1, Math.ceil(bytes.length / chunkBytes))
  for (let part = 0; part < parts; part += 1)
    await db.doc(fileChunkPath(org, id, part)).set({
      bytes: bytes.subarray(part * chunkBytes, (part + 1) * chunkBytes),
    })
  await header.set({ ...description, size: bytes.length, parts, createdAt: Timestamp.now() })
}
