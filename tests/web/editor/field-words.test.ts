import { fieldPaths, invoiceTable, lineTable, type Field } from '@covoice/domain'
import { expect, test } from 'vitest'
import de from '../../../web/src/languages/de/edits.json'
import en from '../../../web/src/languages/en/edits.json'

const told = Object.entries<Field<unknown>>({
  ...fieldPaths(invoiceTable),
  ...Object.fromEntries(
    Object.entries(fieldPaths(lineTable)).map(([name, field]) => [`line.${name}`, field]),
  ),
}).filter(([, { untold }]) => untold === undefined)

/** The word at a dotted path. */
const wordAt = (words: object, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], words)

test.each([
  ['en', en],
  ['de', de],
])('[E59] each field of the invoice and its lines has a name in %s', (_, { fields }) => {
  const nameless = told.filter(([path]) => typeof wordAt(fields, path) !== 'string')
  expect(nameless.map(([path]) => path)).toEqual([])
})

test.each([
  ['en', en],
  ['de', de],
])('[E59] each word that a field may hold is said in %s', (_, { values }) => {
  const words = [...lineTable.kind.words, ...invoiceTable.taxRounding.words]
  expect(words.filter((word) => !Object.hasOwn(values, word))).toEqual([])
})
