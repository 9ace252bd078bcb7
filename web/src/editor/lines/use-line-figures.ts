import { exponentOf, formatMoney, formatPrice, formatQuantity, formatRate, type Line } from '@covoice/domain'
import { computed } from 'vue'
import { useLocale } from '../../languages/locale.ts'
import { useSheet } from '../sheet/sheet-model.ts'

/** The figures of one line as shown and printed. */
export function useLineFigures(line: () => Line) {
  const sheet = useSheet()
  const locale = useLocale()
  const currency = computed(() => sheet.document.value.invoice.currency)
  const money = (minor: number): string =>
    formatMoney(minor, currency.value, locale.value, { display: 'none' })
  const ratePpm = computed(() => {
    const { discount } = line()
    return discount?.kind === 'percent' ? discount.ratePpm : 0
  })

  /** The quantity that the price is for, where that is not one. */
  const priceFor = computed(() => {
    const { priceQuantityThousandths: quantity } = line()
    return quantity === 1000 ? undefined : `/ ${formatQuantity(quantity, locale.value)}`
  })

  return {
    currency,
    priceDecimals: computed(() => exponentOf(currency.value)),
    priceText: computed(() =>
      [formatPrice(line().unitPriceMillionths, currency.value, locale.value), priceFor.value]
        .filter(Boolean)
        .join(' '),
    ),
    priceFor,
    ratePpm,
    discountText: computed(() => {
      const { discount } = line()
      if (discount === null) return ''
      return discount.kind === 'percent'
        ? formatRate(discount.ratePpm, locale.value)
        : money(discount.amountMinor)
    }),
    totalText: computed(() => money(sheet.totals.value.lines.get(line().id)?.netMinor ?? 0)),
  }
}
