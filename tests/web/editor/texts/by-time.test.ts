import { expect, test } from 'vitest'
import { byTime } from '../../../../web/src/editor/texts/by-time.ts'

test('[Z38] changes are taken in the order in which the server got them, those on the way last', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 10, 30, 12, 0, second))
  const rows = [{ at: null }, { at: at(3) }, { at: at(1) }, { at: undefined }, { at: at(2) }]
  expect(byTime(rows).map((row) => row.at)).toEqual([at(1), at(2), at(3), null, undefined])
})
