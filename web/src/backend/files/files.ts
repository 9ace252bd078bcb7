import { fileChunkPath, filePath, pictureSize } from '@covoice/domain'
import { signedInUid } from '../sign-in/auth.ts'
import { newId } from '../documents/new-id.ts'
import { pictureOf } from './picture.ts'
import { readDocument } from '../documents/reading.ts'
import { commit } from '../server/rest.ts'

/**
 * Stores a chosen picture as the organisation's logo and resolves to the file's id; the caller writes the
 * settings that point to it.
 */
export async function saveLogo(org: string, file: Blob): Promise<string> {
  const [{ type, bytes, width, height }, createdBy] = await Promise.all([pictureOf(file), signedInUid()])
  const id = newId()
  const path = filePath(org, id)
  const header = { kind: 'logo', type, size: bytes.length, width, height, createdBy }
  await commit([
    { path, data: header, stamped: ['createdAt'], mustBeNew: true },
    { path: fileChunkPath(org, id, 0), data: { bytes }, stamped: [], mustBeNew: true },
  ])
  return id
}

/** The address of a stored logo for an image element; null when there is none that may be drawn. The caller revokes it. */
export async function readLogo(org: string, id: string): Promise<string | null> {
  const path = filePath(org, id)
  const [type, bytes] = await Promise.all([
    readDocument(path, (_id, data) => String(data.type)),
    readDocument(fileChunkPath(org, id, 0), (_id, data) => data.bytes),
  ])
  if (type === null || !(bytes instanceof Uint8Array) || !pictureSize(bytes)) return null
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))
}
