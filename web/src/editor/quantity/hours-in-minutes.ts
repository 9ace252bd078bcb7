import { parseDecimalInput, type Line } from '@covoice/domain'

/** The values of a line that is billed by the minute. */
type Minutes = Pick<Line, 'unit' | 'quantityThousandths' | 'priceQuantityThousandths'>

/**
 * The values that bill typed hours by the minute, where they are no whole number of thousandths of an hour;
 * null where minutes say nothing better. The price stays the price of an hour: it is for 60 minutes.
 */
export function hoursInMinutes(line: Line, text: string, locale: string): Minutes | null {
  const exact = parseDecimalInput(text, { locale, decimals: 3, hours: true })
  if (exact.ok || exact.problem !== 'tooManyDecimals' || text.includes('(')) return null
  const minutes = parseDecimalInput(`60*${text}`, { locale, decimals: 0, hours: true })
  if (!minutes.ok || minutes.value === 0) return null
  return {
    unit: 'MIN',
    quantityThousandths: minutes.value * 1000,
    priceQuantityThousandths: line.priceQuantityThousandths * 60,
  }
}
