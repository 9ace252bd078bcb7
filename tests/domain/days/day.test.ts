import { addDays, addMonths, compareDays, dayOf, daysBetween, isDay, today } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const someDay = fc
  .integer({ min: -300_000, max: 2_500_000 })
  .map((days) => addDays(dayOf('2000-01-01'), days))

test.each(['2026-11-03', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])(
  '[D1] %s is a day',
  (text) => {
    expect(isDay(text)).toBe(true)
    expect(dayOf(text)).toBe(text)
  },
)

test.each([
  '2026-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '0999-12-31',
  '2026-1-1',
  '26-01-01',
  '2026-11-03T00:00:00Z',
  ' 2026-11-03',
  '',
  '٢٠٢٦-١١-٠٣',
  20261103,
  null,
  undefined,
  new Date(),
])('[D1] %j is none', (value) => {
  expect(isDay(value)).toBe(false)
})

test('[D1] a text that is not a day throws', () => {
  expect(() => dayOf('tomorrow')).toThrow(RangeError)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-01-31', 2, '2026-03-31'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-05-31', -12, '2025-05-31'],
  ['2026-11-03', 0, '2026-11-03'],
])('[D2] %s and %i months is %s', (from, months, to) => {
  expect(addMonths(dayOf(from), months)).toBe(to)
})

test.each([
  ['Pacific/Honolulu', '2026-11-03T09:59:59Z', '2026-11-02'],
  ['Pacific/Honolulu', '2026-11-03T10:00:00Z', '2026-11-03'],
  ['America/Sao_Paulo', '2026-11-03T02:59:59Z', '2026-11-02'],
  ['America/Sao_Paulo', '2026-11-03T03:00:00Z', '2026-11-03'],
  ['Pacific/Kiritimati', '2026-11-03T09:59:59Z', '2026-11-03'],
  ['Pacific/Kiritimati', '2026-11-03T10:00:00Z', '2026-11-04'],
  ['Asia/Kathmandu', '2026-11-02T18:15:00Z', '2026-11-03'],
  ['Europe/Berlin', '2026-03-28T23:00:00Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T21:59:59Z', '2026-03-29'],
  ['Europe/Berlin', '2026-03-29T22:00:00Z', '2026-03-30'],
  ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-25'],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-26'],
  ['America/Santiago', '2026-09-06T04:00:00Z', '2026-09-06'],
  ['UTC', '2026-12-31T23:59:59Z', '2026-12-31'],
])('[D3] in %s at %s it is %s', (timeZone, instant, day) => {
  expect(today(timeZone, new Date(instant))).toBe(day)
})

test('[D3] an unknown time zone throws', () => {
  expect(() => today('Mars/Olympus', new Date())).toThrow(RangeError)
})

test('[D4] no day is lost or counted twice when the clocks change', () => {
  expect(addDays(dayOf('2026-03-28'), 2)).toBe('2026-03-30')
  expect(addDays(dayOf('2026-10-24'), 2)).toBe('2026-10-26')
  expect(daysBetween(dayOf('2026-03-01'), dayOf('2026-04-01'))).toBe(31)
  expect(daysBetween(dayOf('2026-11-03'), dayOf('2026-11-01'))).toBe(-2)
})

test('[D4] adding days and counting them agree, and days sort as text', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
      const later = addDays(day, days)
      expect(daysBetween(day, later)).toBe(days)
      expect(Math.sign(compareDays(later, day))).toBe(Math.sign(days))
    }),
  )
})

test('[D1] counting past the calendar stops at its first and last day', () => {
  expect(addDays(dayOf('9999-12-30'), 30)).toBe('9999-12-31')
  expect(addDays(dayOf('1000-01-02'), -30)).toBe('1000-01-01')
})
