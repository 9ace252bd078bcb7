import { fileChunkPath, filePath } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'
import * as v from 'valibot'

const header = v.object({ kind: v.string(), type: v.string(), parts: v.optional(v.number(), 1) })

/**
 * A stored file's type and bytes; null when it is missing or incomplete. A logo, stored by a client, is one
 * part.
 */
export async function readFile(
  db: Firestore,
  org: string,
  id: string,
): Promise<{ kind: string; type: string; bytes: Uint8Array } | null> {
  const read = v.safeParse(header, (await db.doc(filePath(org, id)).get()).data())
  if (!read.success) return null
  const references = Array.from({ length: read.output.parts }, (_, part) =>
    db.doc(fileChunkPath(org, id, part)),
  )
  const parts = (await db.getAll(...references)).map((part): unknown => part.get('bytes'))
  if (!parts.every((part) => part instanceof Uint8Array)) return null
  const { kind, type } = read.output
  return { kind, type, bytes: Buffer.concat(parts) }
}
