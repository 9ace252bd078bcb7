import { dayOf } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { dayOrder, readDay, writeDay } from '../../../web/src/ui/days/day-input.ts'
import { weeksOf } from '../../../web/src/ui/days/calendar-weeks.ts'

const today = dayOf('2026-11-22')

describe('a typed day', () => {
  test.each([
    ['3/11/26', 'en-GB', '2026-11-03'],
    ['11/3/26', 'en-US', '2026-11-03'],
    ['3.11.2026', 'de-DE', '2026-11-03'],
    ['3.11.', 'de-DE', '2026-11-03'],
    ['3', 'de-DE', '2026-11-03'],
    ['031126', 'de-DE', '2026-11-03'],
    ['11032026', 'en-US', '2026-11-03'],
    ['2026-11-03', 'en-US', '2026-11-03'],
    ['2026/11/3', 'de-DE', '2026-11-03'],
    ['2026. 11. 3.', 'hu-HU', '2026-11-03'],
    ['3 Nov', 'en-GB', '2026-11-03'],
    ['Nov 3, 2027', 'en-US', '2027-11-03'],
    ['3. März 2027', 'de-DE', '2027-03-03'],
    ['t', 'en-US', '2026-11-22'],
    ['+14', 'en-US', '2026-12-06'],
    ['-1', 'en-US', '2026-11-21'],
  ])('[X7] %j in %s is %s', (text, locale, day) => {
    expect(readDay(text, locale, today)).toBe(day)
  })

  test.each(['31.2.2026', 'soon', '3/11/26/1', '0.0.', '12345', 'Smarch 3', ''])(
    '[X7] %j is not a day',
    (text) => {
      expect(readDay(text, 'de-DE', today)).toBeNull()
    },
  )

  test.each(['en-US', 'en-GB', 'de-DE', 'hu-HU', 'ja-JP', 'sv-SE', 'ar-EG', 'fa-IR', 'th-TH'])(
    '[X7] a day written in %s reads back',
    (locale) => {
      for (const day of ['2026-11-03', '2028-02-29', '1999-12-31'])
        expect(readDay(writeDay(dayOf(day), locale), locale, today)).toBe(day)
    },
  )

  test('[X7] knows the order of a locale', () => {
    expect(dayOrder('en-US')).toEqual(['month', 'day', 'year'])
    expect(dayOrder('de-DE')).toEqual(['day', 'month', 'year'])
  })
})

describe('the weeks of a month', () => {
  test('[X7] begin on the locale’s first weekday and hold the whole month', () => {
    const weeks = weeksOf(today, 1)
    expect(weeks[0]?.[0]).toBe('2026-10-26')
    expect(weeks.at(-1)?.[6]).toBe('2026-12-06')
    expect(weeksOf(dayOf('2027-02-10'), 1)).toHaveLength(4)
    expect(weeksOf(dayOf('2026-11-22'), 7)[0]?.[0]).toBe('2026-11-01')
  })
})
