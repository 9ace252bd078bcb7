import { printProblems, problems, unprintable } from '@covoice/domain'
import { expect, test } from 'vitest'
import { aLine, anInvoice, over } from '../builders.ts'

test.each([
  'Réparation – 5 € “x”',
  'ภาษาไทย',
  '東京都',
  'Ελλάδα',
  'नमस्ते',
  'ქართული',
  'e\u0301\u200D\u00AD\tx',
  '✓ ☎ ½',
])('[F34] %s can be printed', (text) => {
  expect(unprintable(text)).toEqual([])
})

test('[F34] signs that no font has are named once each, a joined one as a whole', () => {
  expect(unprintable('🚀 Start 🚀 👩‍👩‍👧 ok')).toEqual(['🚀', '👩‍👩‍👧'])
})

test('[F34] an invoice with such signs is not issued: the field or the number of the line is named', () => {
  const lines = [
    aLine({ id: 'b', position: 'a2', description: 'Rocket 🚀' }),
    aLine({ id: 'a', position: 'a1', description: 'ภาษาไทย' }),
    aLine({ id: 'gone', position: 'a0', description: '🎉', removed: true }),
    aLine({ id: 'c', position: 'a3', kind: 'charge', description: '🎉 fee' }),
  ]
  const found = printProblems(anInvoice({ notes: 'Thanks 🙏' }), lines)
  expect(found).toEqual([
    { code: 'notPrintable', field: 'notes', characters: '🙏' },
    { code: 'lineNotPrintable', line: 'b', place: 2, characters: '🚀' },
    { code: 'notPrintable', line: 'c', characters: '🎉' },
  ])
  expect(problems(anInvoice({ notes: 'Thanks 🙏' }), lines)).toEqual(found)
  expect(problems(anInvoice(), [over(100)])).toEqual([])
})
