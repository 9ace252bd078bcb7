import { describe, expect, it } from 'vitest'
import {
  nothingTicked,
  onlyOf,
  tickOfAll,
  toggleAll,
  toggleRange,
  toggleRow,
} from '../../../web/src/invoices/selection/row-selection.ts'

const ids = ['a', 'b', 'c', 'd', 'e']

describe('ticking rows', () => {
  it('[L8] Shift ticks every row from the last one touched', () => {
    const selection = toggleRange(toggleRow(nothingTicked, 'b'), ids, 'd')
    expect([...selection.ticked]).toEqual(['b', 'c', 'd'])
    expect([...toggleRange(toggleRow(nothingTicked, 'd'), ids, 'b').ticked].sort()).toEqual(['b', 'c', 'd'])
  })

  it('[L8] Shift on a ticked row takes the ticks of the range away', () => {
    const all = toggleAll(nothingTicked, ids)
    const selection = toggleRange(toggleRow(toggleRow(all, 'b'), 'b'), ids, 'd')
    expect([...selection.ticked].sort()).toEqual(['a', 'e'])
  })

  it('[L8] Shift without a starting row ticks only the touched one', () => {
    expect([...toggleRange(nothingTicked, ids, 'c').ticked]).toEqual(['c'])
    expect([...toggleRange(toggleRow(nothingTicked, 'gone'), ids, 'c').ticked]).toContain('c')
  })

  it('[L8] the box in the head ticks all, then none, and shows when some are ticked', () => {
    const all = toggleAll(nothingTicked, ids)
    expect(tickOfAll(all, ids)).toBe(true)
    expect(tickOfAll(toggleRow(all, 'a'), ids)).toBe('indeterminate')
    expect(toggleAll(all, ids)).toBe(nothingTicked)
    expect(tickOfAll(nothingTicked, [])).toBe(false)
  })

  it('[L9] a row that leaves the list is no longer ticked', () => {
    const all = toggleAll(nothingTicked, ids)
    expect([...onlyOf(all, ['b', 'x']).ticked]).toEqual(['b'])
    expect(onlyOf(all, [...ids, 'x'])).toBe(all)
    expect(onlyOf(toggleRow(all, 'a'), ['b']).anchor).toBeNull()
  })
})
