import type { firestoreSdk } from '../device/chunks.ts'

type Sdk = Awaited<ReturnType<typeof firestoreSdk>>

/** As a field's value in `writeFields`: the field is deleted from the document. */
export const erased = Symbol('erased')

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A stored value as plain JavaScript: timestamps become `Date`, bytes `Uint8Array`. */
export function fromStored({ Timestamp, Bytes }: Pick<Sdk, 'Timestamp' | 'Bytes'>, value: unknown): unknown {
  const plain = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner
    if (inner instanceof Timestamp) return inner.toDate()
    if (inner instanceof Bytes) return inner.toUint8Array()
    if (Array.isArray(inner)) return inner.map(plain)
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, plain(part)]))
  }
  return plain(value)
}

/** A plain value as Firestore takes it: `erased` deletes, bytes become `Bytes`. */
export function toStored(
  { Bytes, deleteField }: Pick<Sdk, 'Bytes' | 'deleteField'>,
  value: unknown,
): unknown {
  const stored = (inner: unknown): unknown => {
    if (inner === erased) return deleteField()
    if (inner instanceof Uint8Array) return Bytes.fromUint8Array(inner)
    if (Array.isArray(inner)) return inner.map(stored)
    if (isRecord(inner))
      return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, stored(part)]))
    return inner
  }
  return stored(value)
}
