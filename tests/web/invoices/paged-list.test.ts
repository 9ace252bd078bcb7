import { describe, expect, it } from 'vitest'
import {
  arrivals,
  emptyList,
  movedAway,
  rowsOf,
  withFurtherPage,
  withLivePage,
  withMovedRow,
  withRow,
  type PagedList,
} from '../../../web/src/invoices/list/paged-list.ts'

interface Row {
  id: string
  place: number
}

const row = (place: number): Row => ({ id: `r${place}`, place })
const rows = (...places: number[]) => places.map(row)
const order = (a: Row, b: Row) => b.place - a.place
const places = (list: PagedList<Row>) => rowsOf(list).map(({ place }) => place)
const live = (list: PagedList<Row>, ...page: number[]) => withLivePage(list, rows(...page), 3, order)
const further = (list: PagedList<Row>, ...page: number[]) => withFurtherPage(list, rows(...page), 3)

describe('a list with a live first page', () => {
  it('[L2] keeps the row that a new row pushes off the live page', () => {
    const list = live(further(live(emptyList, 9, 8, 7), 6, 5, 4), 10, 9, 8)
    expect(places(list)).toEqual([10, 9, 8, 7, 6, 5, 4])
    expect(places(live(live(emptyList, 9, 8, 7), 10, 9, 8))).toEqual([10, 9, 8, 7])
  })

  it('[L2] drops deleted rows, and shows each row once when others move up', () => {
    const list = live(further(live(emptyList, 9, 8, 7), 6, 5, 4), 9, 7, 6)
    expect(places(list)).toEqual([9, 7, 6, 5, 4])
  })

  it('[L2] is complete once a page has fewer rows than its limit', () => {
    expect(live(emptyList, 9, 8).complete).toBe(true)
    expect(live(emptyList, 9, 8, 7).complete).toBe(false)
    const list = further(live(emptyList, 9, 8, 7), 6)
    expect(list.complete).toBe(true)
    expect(live(list, 10, 9, 8).complete).toBe(true)
    expect(live(live(emptyList, 9, 8), 10, 9, 8).complete).toBe(false)
  })

  it('[L2] forgets further pages when the live page is no longer full, because it then holds all rows', () => {
    const list = live(further(live(emptyList, 9, 8, 7), 6), 9, 8)
    expect(places(list)).toEqual([9, 8])
    expect(list.complete).toBe(true)
  })

  it('[L2] takes a newer version of a row on a further page, or removes it', () => {
    const list = further(live(emptyList, 9, 8, 7), 6, 5, 4)
    const changed = withRow(list, 'r5', { id: 'r5', place: 5.5 })
    expect(places(changed)).toEqual([9, 8, 7, 6, 5.5, 4])
    expect(places(withRow(changed, 'r5', null))).toEqual([9, 8, 7, 6, 4])
    expect(withRow(list, 'r9', null)).toBe(list)
  })

  it('[L18] keeps a row whose new value moves it among the further rows', () => {
    const list = further(live(emptyList, 9, 8, 7), 6, 5, 4)
    expect(movedAway(list, rows(9, 7, 6), 3, order)).toEqual(rows(8))
    expect(movedAway(list, rows(10, 9, 8), 3, order)).toEqual([])
    expect(movedAway(live(emptyList, 9, 8, 7), rows(9, 7, 6), 3, order)).toEqual([])
    const now = live(list, 9, 7, 6)
    const at = (place: number) => places(withMovedRow(now, { id: 'r8', place }, order))
    expect(at(4.5)).toEqual([9, 7, 6, 5, 4.5, 4])
    expect(at(1)).toEqual([9, 7, 6, 5, 4])
    const whole = { ...now, complete: true }
    expect(places(withMovedRow(whole, { id: 'r8', place: 1 }, order))).toEqual([9, 7, 6, 5, 4, 1])
    expect(withMovedRow(now, row(9), order)).toBe(now)
  })

  it('[L3] only a row above a known row counts as new', () => {
    expect([...arrivals(rows(9, 8, 7), rows(10, 9, 8))]).toEqual(['r10'])
    expect([...arrivals(rows(9, 8, 7), rows(9, 7, 6))]).toEqual([])
    expect([...arrivals([], rows(9, 8, 7))]).toEqual([])
  })
})
