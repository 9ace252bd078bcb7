import { expect, test } from 'vitest'
import { addressesIn } from '../../../web/src/ui/fields/addresses.ts'

const [ann, bob] = ['ann@example.com', 'bob@example.com']

test.for([
  'ann@example.com, bob@example.com',
  'ann@example.com bob@example.com; ann@example.com',
  'Ann Lee <ann@example.com>; bob@example.com',
  'Ann Lee <ann@example.com> Bob <bob@example.com>',
  '"Lee, Ann" <ann@example.com>, "bob@example.com" <bob@example.com>',
  '"Lee; \\"A\\"" <ann@example.com>\nBob\t<bob@example.com>\r\n',
  "'ann@example.com'; <mailto:bob@example.com>",
  'ann@example.com <ann@example.com>, bob@example.com>',
  'ann@example.com Bob <bob@example.com>',
])('[G18] %j is two recipients', (text) => {
  expect(addressesIn(text)).toEqual({ addresses: [ann, bob], wrong: [] })
})

test.for([
  ['ann@example.com, bob', ['bob']],
  ['Lee, Ann <ann@example.com>', ['Lee']],
  ['Ann <ann>, ann@example.com', ['ann']],
  ['<>, ann@example.com', ['']],
] as const)('[G18] %j is not taken silently', ([text, wrong]) => {
  expect(addressesIn(text)).toEqual({ addresses: [ann], wrong })
})

test('[G17] the text of a domain in another script stays as typed', () => {
  expect(addressesIn('info@bücher.example')).toEqual({ addresses: ['info@bücher.example'], wrong: [] })
})
