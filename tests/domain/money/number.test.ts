import { numberText, reference } from '@covoice/domain'
import { expect, test } from 'vitest'

test.each([
  ['INV-', 42, 'INV-0042'],
  ['', 1, '0001'],
  ['2026/', 12345, '2026/12345'],
])('[N21] after %j, %i is printed %s', (prefix, number, printed) => {
  expect(numberText(prefix, number)).toBe(printed)
})

test('[N21] a draft is identified by six characters of its id', () => {
  expect(reference('kP9xQ2mVb7-_Ra3LwZ4e')).toBe('3LWZ4E')
  expect(reference('ab')).toBe('AB')
})
