import { addressees, hasTooManyRecipients, limits } from '@covoice/domain'
import { expect, test } from 'vitest'

const some = (count: number, name = 'ann') =>
  Array.from({ length: count }, (_, n) => `${name}${n}@example.com`)
const most = limits.recipients

const isTooMany = (to: string[] | null, cc: string[], { copyToMe = false, billing = [] as string[] } = {}) =>
  hasTooManyRecipients(addressees({ to, cc, copyToMe }, billing, 'me@example.com'))

test('[Q19] To, Cc and the sender’s copy count together, each address once', () => {
  expect(isTooMany(some(most / 2), some(most / 2, 'bob'))).toBe(false)
  expect(isTooMany(some(most / 2), some(most / 2 + 1, 'bob'))).toBe(true)
  expect(isTooMany(some(most), some(most, 'Ann'))).toBe(false)
  expect(isTooMany(some(most), [], { copyToMe: true })).toBe(true)
  expect(isTooMany([...some(most - 1), 'Me@example.com'], [], { copyToMe: true })).toBe(false)
  expect(isTooMany(null, [], { billing: some(most + 1) })).toBe(true)
})
