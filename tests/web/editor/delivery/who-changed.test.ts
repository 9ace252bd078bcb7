import { expect, test } from 'vitest'
import { lastChange } from '../../../../web/src/editor/email/who-changed.ts'
import { aDocument, aLine } from '../a-document.ts'

const at = new Date('2026-11-30T12:00:00Z')
const byBen = { changedBy: 'ben', changedAt: at }

test('[Q3] the change of a line stays one of that line when the server repeats it with the totals', () => {
  const lines = [
    { ...aLine('l1'), changedAt: new Date(0) },
    { ...aLine('l2'), ...byBen },
  ]
  expect(lastChange(aDocument(lines, byBen))).toEqual({ by: 'ben', line: 2 })
  expect(lastChange(aDocument(lines, { changedBy: 'ann', changedAt: new Date(at.getTime() + 1) }))).toEqual({
    by: 'ann',
    line: null,
  })
})
