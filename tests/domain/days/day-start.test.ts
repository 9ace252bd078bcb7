import { addDays, dayOf, dayStart, today } from '@covoice/domain'
import { describe, expect, it } from 'vitest'

describe('[L5] a day of the list begins at the organisation’s midnight', () => {
  it.each([
    ['2026-11-03', 'UTC', '2026-11-03T00:00:00.000Z'],
    ['2026-11-03', 'Pacific/Kiritimati', '2026-11-02T10:00:00.000Z'],
    ['2026-11-03', 'Pacific/Honolulu', '2026-11-03T10:00:00.000Z'],
    ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
    // clocks go forward at 2, then back at 3
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
    // midnight itself is skipped: the day begins at one
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2026-11-03', 'Asia/Kathmandu', '2026-11-02T18:15:00.000Z'],
  ])('%s in %s is %s', (day, timeZone, instant) => {
    expect(dayStart(dayOf(day), timeZone).toISOString()).toBe(instant)
  })

  it('is the first instant of that day, all year round', () => {
    // the halves of the year in which clocks change, and every midnight in them
    for (const timeZone of ['America/Sao_Paulo', 'Africa/Cairo', 'Asia/Beirut', 'Pacific/Auckland']) {
      for (let day = dayOf('2018-01-01'); day < '2019-01-01'; day = addDays(day, 1)) {
        if (!['02', '03', '04', '09', '10', '11'].includes(day.slice(5, 7))) continue
        const start = dayStart(day, timeZone)
        expect(today(timeZone, start)).toBe(day)
        expect(today(timeZone, new Date(start.getTime() - 1))).toBe(addDays(day, -1))
      }
    }
  }, 30_000)
})
