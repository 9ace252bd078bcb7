import { expect, test } from 'vitest'
import { Bytes, Timestamp, deleteField } from 'firebase/firestore'
import { erased, fromStored, toStored } from '../../../web/src/backend/documents/stored-values.ts'

const sdk = { Bytes, Timestamp, deleteField }

test('[E34] timestamps arrive as dates and bytes as bytes, however deep', () => {
  const at = new Date('2026-01-31T12:00:00.123Z')
  const stored = {
    at: Timestamp.fromDate(at),
    list: [{ bytes: Bytes.fromUint8Array(Uint8Array.of(1, 2)) }],
    n: null,
  }
  expect(fromStored(sdk, stored)).toEqual({ at, list: [{ bytes: Uint8Array.of(1, 2) }], n: null })
})

test('[E34] an erased field is deleted, bytes are stored as bytes', () => {
  const stored = toStored(sdk, { a: erased, b: Uint8Array.of(3), c: [{ d: 1 }] }) as Record<string, unknown>
  expect(stored).toMatchObject({ c: [{ d: 1 }] })
  expect(deleteField().isEqual(stored.a as ReturnType<typeof deleteField>)).toBe(true)
  expect((stored.b as Bytes).toUint8Array()).toEqual(Uint8Array.of(3))
})
