import { expect, test } from 'vitest'
import { newId } from '../../../web/src/backend/documents/new-id.ts'

test('[E31] an id is twenty letters and digits, and never comes twice', () => {
  const ids = Array.from({ length: 2_000 }, newId)
  expect(ids.every((id) => /^[A-Za-z0-9]{20}$/.test(id))).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
})
