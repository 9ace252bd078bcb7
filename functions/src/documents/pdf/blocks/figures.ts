import {
  formatDay,
  formatMoney,
  formatPrice,
  formatQuantity,
  formatRate,
  type Day,
  type Discount,
  type NewLine,
} from '@covoice/domain'
import { filled } from '../../words/words-of.ts'
import type { Words } from '../../words/en.ts'

/** The numbers and days of one document as printed: exact, in its currency and by its locale. */
export interface Figures {
  /** With the currency's symbol, for sums. */
  money: (minor: number) => string
  /** Without it, for columns. */
  amount: (minor: number) => string
  rate: (ppm: number) => string
  day: (day: Day) => string
  /** The quantity and its unit. */
  quantity: (line: NewLine) => { text: string; unit: string }
  /** The unit price, and the quantity that it is for where that isn't one. */
  price: (line: NewLine) => string
  /** A line's discount, or ''. */
  discount: (discount: Discount | null) => string
  taxes: (line: NewLine) => string
  /** The part of a printed number from its decimal separator on, or ''. */
  fraction: (number: string) => string
}

/** The figures of a document in a currency (ISO 4217) for a reader of a locale. */
export function figuresOf(currency: string, locale: string, words: Words): Figures {
  const amount = (minor: number) => formatMoney(minor, currency, locale, { display: 'none' })
  const rate = (ppm: number) => formatRate(ppm, locale)
  const separator = decimalSeparator(locale)
  return {
    amount,
    rate,
    money: (minor) => formatMoney(minor, currency, locale),
    day: (day) => formatDay(day, locale),
    quantity: ({ quantityThousandths, unit }) => ({
      text: formatQuantity(quantityThousandths, locale),
      unit: /^[A-Z0-9]{2,3}$/.test(unit) && unit in words ? words[unit as keyof Words] : unit,
    }),
    price: ({ unitPriceMillionths, priceQuantityThousandths }) => {
      const price = formatPrice(unitPriceMillionths, currency, locale)
      if (priceQuantityThousandths === 1000) return price
      const quantity = formatQuantity(priceQuantityThousandths, locale)
      return `${price}\n${filled(words.priceFor, { quantity })}`
    },
    discount: (discount) => {
      if (discount === null) return ''
      return discount.kind === 'percent' ? rate(discount.ratePpm) : amount(discount.amountMinor)
    },
    taxes: ({ taxes }) => taxes.map(({ ratePpm }) => rate(ratePpm)).join(' + '),
    fraction: (number) => {
      const at = number.lastIndexOf(separator)
      return at < 0 ? '' : number.slice(at)
    },
  }
}

const decimalSeparator = (locale: string): string =>
  new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
