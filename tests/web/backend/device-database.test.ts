import { afterEach, expect, test, vi } from 'vitest'
import { keepsDocuments, tryDatabase } from '../../../web/src/backend/device/device-database.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  keepsDocuments.value = true
})

/** A database whose opening ends with this event; never, when it is null. */
const databaseThat = (event: string | null) => ({
  open: () => {
    const opening = new EventTarget()
    if (event !== null) setTimeout(() => opening.dispatchEvent(new Event(event)))
    return opening
  },
})

const refusing = {
  open: () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  },
}

test.for([
  ['is missing', undefined],
  ['throws', refusing],
  ['fails', databaseThat('error')],
  ['is blocked', databaseThat('blocked')],
  ['never answers', databaseThat(null)],
] as const)('[E61] a database that %s keeps nothing', async ([, database]) => {
  vi.stubGlobal('indexedDB', database)
  expect(await tryDatabase(undefined, 50)).toBe(false)
  expect(keepsDocuments.value).toBe(false)
})

test('[E61] a database that stores a record keeps documents', async () => {
  expect(await tryDatabase(() => Promise.resolve(true))).toBe(true)
  expect(keepsDocuments.value).toBe(true)
})
