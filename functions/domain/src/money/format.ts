import { decimalText, majorText } from './amount.ts'
import { exponentOf } from './currency.ts'
import type { Day } from '../fields/day.ts'

type Decimal = `${number}`

const numberFormats = new Map<string, Intl.NumberFormat>()
const dayFormats = new Map<string, Intl.DateTimeFormat>()

// Creating a format costs a hundred times more than using it, and a list formats thousands.
function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options)
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(locale, options)
  numberFormats.set(key, made)
  return made
}

/** How a currency shows beside an amount: its symbol, its ISO 4217 code, or not at all (in a column that names it). */
export type CurrencyDisplay = 'symbol' | 'code' | 'none'

function currencyFormat(
  locale: string,
  currency: string,
  display: CurrencyDisplay,
  digits: { minimumFractionDigits: number; maximumFractionDigits: number },
): Intl.NumberFormat {
  if (display === 'none' || !/^[A-Z]{3}$/.test(currency)) return numberFormat(locale, digits)
  return numberFormat(locale, { style: 'currency', currency, currencyDisplay: display, ...digits })
}

/** Minor units for a reader of `locale` (BCP 47), with the ISO 4217 digits of the currency: '€1,234.50', '￥1,235'. */
export function formatMoney(
  minor: number,
  currency: string,
  locale: string,
  { display = 'symbol' }: { display?: CurrencyDisplay } = {},
): string {
  const digits = exponentOf(currency)
  const format = currencyFormat(locale, currency, display, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return format.format(majorText(minor, currency) as Decimal)
}

/** A unit price in millionths of the major unit: at least the currency's digits, and as many more as it needs. */
export function formatPrice(
  millionths: number,
  currency: string,
  locale: string,
  { display = 'none' }: { display?: CurrencyDisplay } = {},
): string {
  const format = currencyFormat(locale, currency, display, {
    minimumFractionDigits: exponentOf(currency),
    maximumFractionDigits: 6,
  })
  return format.format(decimalText(millionths, 6) as Decimal)
}

/** A quantity in thousandths, without trailing zeros: 1500 is '1.5'. */
export function formatQuantity(thousandths: number, locale: string): string {
  return numberFormat(locale, { maximumFractionDigits: 3 }).format(decimalText(thousandths, 3) as Decimal)
}

/** A rate in parts per million as a percentage, without trailing zeros: 99750 is '9.975%'. */
export function formatRate(ppm: number, locale: string): string {
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 4 }).format(
    decimalText(ppm, 6) as Decimal,
  )
}

/** A day of the Gregorian calendar for a reader of `locale`, the same in every time zone: '3 Nov 2026'. */
export function formatDay(
  day: Day,
  locale: string,
  { length = 'medium' }: { length?: 'medium' | 'long' } = {},
): string {
  const key = locale + length
  const format =
    dayFormats.get(key) ??
    new Intl.DateTimeFormat(locale, { dateStyle: length, timeZone: 'UTC', calendar: 'gregory' })
  dayFormats.set(key, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}
