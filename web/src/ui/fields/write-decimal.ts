import { decimalText } from '@covoice/domain'

/** How a whole number at a scale is written: with `decimals` decimals. */
export interface DecimalStyle {
  locale: string
  decimals: number
  /** The fewest decimals. */
  shownDecimals: number
  /** While typing, figures have no separators. */
  grouping: boolean
}

/** 1234500 at 3 decimals as '1,234.5', exactly: never through a float. */
export function writeDecimal(value: number, style: DecimalStyle): string {
  return new Intl.NumberFormat(style.locale, {
    minimumFractionDigits: Math.min(style.shownDecimals, style.decimals),
    maximumFractionDigits: style.decimals,
    useGrouping: style.grouping,
  }).format(decimalText(value, style.decimals) as `${number}`)
}
