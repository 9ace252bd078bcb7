import {
  addDays,
  anewOn,
  dayOf,
  figureKey,
  figuresOn,
  noDueDay,
  noFigures,
  placedOn,
  storedFigures,
  sumOfFigures,
  type Day,
  type Figures,
} from '@covoice/domain'
import { describe, expect, test } from 'vitest'

const today = dayOf('2026-11-30')
const openBy = (day: string, minor = 100): Figures =>
  new Map([[figureKey('open', 'EUR', day), { count: 1, minor }]])
const overdueOn = (day: Day, figures: Figures) => figuresOn(figures, day, 'EUR').overdue.sums[0].minor

describe('the places of days', () => {
  test('[U7] days of long ago are one, those far ahead another, and the rest are themselves', () => {
    const placeOf = (day: string) => [...placedOn(today, openBy(day)).keys()]
    for (const near of [addDays(today, -92), today, addDays(today, 400), noDueDay])
      expect(placeOf(near)).toEqual([`open EUR ${near}`])
    for (const past of [addDays(today, -93), '2001-01-01', '1000-01-01'])
      expect(placeOf(past)).toEqual(['open EUR 1000-01-01'])
    for (const far of [addDays(today, 401), '9999-12-31'])
      expect(placeOf(far)).toEqual(['open EUR 9999-12-31'])
    const months = ['2026-07', '2026-08', '2026-11', '2028-01', '2028-02'].map((month) =>
      [
        ...placedOn(today, new Map([[figureKey('paid', 'EUR', month), { count: 1, minor: 1 }]])).keys(),
      ].join(),
    )
    expect(months).toEqual([
      'paid EUR 1000-01',
      'paid EUR 2026-08',
      'paid EUR 2026-11',
      'paid EUR 2028-01',
      'paid EUR 9999-12',
    ])
    const counts: Figures = new Map([['draft', { count: 2, minor: 0 }]])
    expect(placedOn(today, counts)).toEqual(counts)
    expect(placedOn(today, noFigures)).toEqual(noFigures)
  })

  test('[U7] what is overdue stays exact on every day until they are placed anew', () => {
    const distances = [-500, -93, -92, -91, -1, 0, 1, 399, 400, 401, 402, 2_000]
    for (const distance of distances) {
      const due = addDays(today, distance)
      const placed = placedOn(today, openBy(due))
      const until = anewOn(today, openBy(due)) ?? addDays(today, 3_000)
      for (let day = today; day < until; day = addDays(day, 1))
        expect(overdueOn(day, placed)).toBe(overdueOn(day, openBy(due)))
      // a check that comes a year late finds it in time
      expect(overdueOn(addDays(until, 366), placed)).toBe(overdueOn(addDays(until, 366), openBy(due)))
    }
  })

  test('[U7] an invoice is placed anew only for another place, and at last never', () => {
    for (const start of [openBy(addDays(today, 1_000)), openBy(noDueDay)]) {
      let [day, moves]: [Day | null, number] = [today, 0]
      for (let next = anewOn(day, start); next !== null; next = anewOn(day, start)) {
        expect(placedOn(next, start)).not.toEqual(placedOn(addDays(next, -1), start))
        ;[day, moves] = [next, moves + 1]
        expect(moves).toBeLessThan(3)
      }
      expect(moves).toBe(start.has(figureKey('open', 'EUR', noDueDay)) ? 0 : 2)
    }
    const paid = (month: string): Figures =>
      new Map([[figureKey('paid', 'EUR', month), { count: 1, minor: 1 }]])
    expect(anewOn(today, paid('2026-11'))).toBeNull()
    expect(anewOn(today, paid('2001-11'))).toBeNull()
    expect(anewOn(today, paid('2028-02'))).toBe('2026-12-28')
  })

  test('[U7] 100,000 due days that somebody chooses fit into a document', () => {
    const days = Array.from({ length: 100_000 }, (_, index) => addDays(today, index - 50_000))
    const placed = sumOfFigures(days.map((day) => placedOn(today, openBy(day, 99_999_999))))
    expect(placed.size).toBeLessThan(500)
    expect(JSON.stringify(storedFigures(placed)).length).toBeLessThan(40_000)
    expect(figuresOn(placed, today, 'EUR').outstanding.count).toBe(100_000)
    expect(figuresOn(placed, today, 'EUR').overdue.count).toBe(50_000)
  })
})
