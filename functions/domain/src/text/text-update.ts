import { isRecord } from '../fields/read-fields.ts'

/** The bytes of a stored text update, or of the stored state of an invoice's texts; null where there are none. */
export function parseTextBytes(stored: unknown): Uint8Array | null {
  const data = isRecord(stored) ? stored.data : undefined
  return data instanceof Uint8Array && data.length > 0 ? data : null
}
