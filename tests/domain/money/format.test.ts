import {
  dayOf,
  decimalText,
  formatDay,
  formatMoney,
  formatPrice,
  formatQuantity,
  formatRate,
  majorText,
  sumMinor,
} from '@covoice/domain'
import { expect, test } from 'vitest'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

test.each([
  [123450, 'EUR', 'en-US', '€1,234.50'],
  [123450, 'EUR', 'de-DE', '1.234,50 €'],
  [1235, 'JPY', 'en-US', '¥1,235'],
  [1234567, 'KWD', 'en-US', 'KWD 1,234.567'],
  [123450, 'HUF', 'en-US', 'HUF 1,234.50'],
  [-5, 'USD', 'en-US', '-$0.05'],
  [0, 'USD', 'en-US', '$0.00'],
  [9007199254740991, 'USD', 'en-US', '$90,071,992,547,409.91'],
])('[M4] %i minor units of %s in %s are %s', (minor, currency, locale, shown) => {
  expect(plain(formatMoney(minor, currency, locale))).toBe(shown)
})

test('[M4] the currency shows as its sign, its code, or not at all', () => {
  expect(plain(formatMoney(100, 'EUR', 'en', { display: 'code' }))).toBe('EUR 1.00')
  expect(formatMoney(100, 'EUR', 'en', { display: 'none' })).toBe('1.00')
})

test('[M4] an amount without a valid currency is shown without one', () => {
  expect(formatMoney(100, 'nonsense', 'en')).toBe('1.00')
})

test.each([
  [100_000_000, 'EUR', '100.00'],
  [8_800, 'EUR', '0.0088'],
  [1_010, 'EUR', '0.00101'],
  [4_950_000, 'JPY', '4.95'],
  [5_000_000, 'JPY', '5'],
])('[M4] a price of %i millionths in %s is %s', (millionths, currency, shown) => {
  expect(formatPrice(millionths, currency, 'en')).toBe(shown)
})

test('[M4] a price may show its currency', () => {
  expect(formatPrice(8_800, 'EUR', 'en', { display: 'symbol' })).toBe('€0.0088')
})

test('[M4] quantities and rates show no trailing zeros', () => {
  expect(formatQuantity(1_500, 'en')).toBe('1.5')
  expect(formatQuantity(-2_000, 'de')).toBe('-2')
  expect(formatQuantity(999_999_999_999, 'en')).toBe('999,999,999.999')
  expect(formatRate(99_750, 'en')).toBe('9.975%')
  expect(plain(formatRate(190_000, 'de'))).toBe('19 %')
})

test('[M4] a day is shown by locale and is the same day in every time zone', () => {
  expect(formatDay(dayOf('2026-11-03'), 'en-GB')).toBe('3 Nov 2026')
  expect(formatDay(dayOf('2026-11-03'), 'de')).toBe('03.11.2026')
  expect(formatDay(dayOf('2026-11-03'), 'en-US', { length: 'long' })).toBe('November 3, 2026')
})

test('[M4] decimal texts are exact', () => {
  expect(majorText(123450, 'EUR')).toBe('1234.50')
  expect(majorText(-5, 'EUR')).toBe('-0.05')
  expect(majorText(0, 'KWD')).toBe('0.000')
  expect(majorText(12, 'JPY')).toBe('12')
  expect(decimalText(-1_234_500, 4)).toBe('-123.4500')
})

test('[M4] empty sums and sums of opposites are a plain zero', () => {
  expect(sumMinor([])).toBe(0)
  expect(Object.is(sumMinor([-0, -0]), 0)).toBe(true)
  expect(sumMinor([1999, -1999, 5])).toBe(5)
})

test.each(['th-TH', 'fa-IR', 'ar-SA', 'en-TH', 'ja-JP-u-ca-japanese'])(
  '[M4] a day in %s is one of the Gregorian calendar',
  (locale) => {
    expect(
      formatDay(dayOf('2026-11-30'), new Intl.Locale(locale, { numberingSystem: 'latn' }).toString()),
    ).toContain('2026')
  },
)
