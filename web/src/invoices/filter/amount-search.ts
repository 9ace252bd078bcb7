import { exponentOf, parseDecimalInput } from '@covoice/domain'

/** Amounts from one to another, in minor units. */
export interface AmountRange {
  from: number
  to: number
}

// A dot can separate decimals or thousands: both readings are searched.
const habits = ['en', 'de']

/**
 * The totals that a search text can mean: 596 is every amount that begins with 596 of the currency, 596.40 that amount
 * alone. None where it is no amount; a number with leading zeros is an invoice's.
 */
export function amountsIn(search: string, currency: string): AmountRange[] {
  const text = search.trim()
  if (!/^[-−]?\p{Sc}?\s?[1-9][\d.,'’\s]*\p{Sc}?$/u.test(text)) return []
  const decimals = exponentOf(currency)
  const unit = 10 ** decimals
  const ranges = habits.flatMap((locale): AmountRange[] => {
    const read = parseDecimalInput(text, { locale, decimals })
    if (!read.ok) return []
    const { value } = read
    if (value % unit !== 0 || /[.,]\d{1,2}\D*$/.test(text)) return [{ from: value, to: value }]
    return [value < 0 ? { from: value - unit + 1, to: value } : { from: value, to: value + unit - 1 }]
  })
  return ranges.filter(({ from }, index) => ranges.findIndex((other) => other.from === from) === index)
}
