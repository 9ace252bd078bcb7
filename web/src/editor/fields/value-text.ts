import {
  formatDay,
  formatMoney,
  formatPrice,
  formatQuantity,
  formatRate,
  isDay,
  type Discount,
  type LineTax,
} from '@covoice/domain'
import { useCustomersStore } from '../../customers/customers-store.ts'
import { useLocale } from '../../languages/locale.ts'
import { useWords, type MessageKey } from '../../languages/words.ts'
import { isKnownUnit } from '../../ui/fields/unit.ts'
import { usePriceList } from '../lines/price-list.ts'
import { addressOf, type FieldKey } from '../live/field-key.ts'
import { useQuote } from './quote.ts'

/** The names of fields and their values in words, for notices, problems and history. */
export function useValueText(currency: () => string) {
  const { t } = useWords()
  const locale = useLocale()
  const customers = useCustomersStore()
  const priceList = usePriceList()
  const quote = useQuote()

  function fieldName(key: FieldKey): string {
    const { line, field } = addressOf(key)
    const path = line === null ? field : `line.${field === '*' ? 'all' : field}`
    return t(`edits.fields.${path}` as MessageKey)
  }

  function discountText(discount: Discount): string {
    return discount.kind === 'percent'
      ? formatRate(discount.ratePpm, locale.value)
      : formatMoney(discount.amountMinor, currency(), locale.value)
  }

  function filled(field: string, value: unknown): string {
    if (typeof value === 'boolean') return t(value ? 'editor.yes' : 'editor.no')
    if (typeof value === 'number') {
      if (field.endsWith('Thousandths')) return formatQuantity(value, locale.value)
      if (field === 'unitPriceMillionths') return formatPrice(value, currency(), locale.value)
      if (field.endsWith('Minor')) return formatMoney(value, currency(), locale.value)
      return field === 'termsDays' ? t('editor.terms.days', { n: value }) : String(value)
    }
    if (field === 'taxes') return (value as LineTax[]).map((tax) => tax.name).join(', ')
    if (field === 'discount') return discountText(value as Discount)
    if (field === '*') return (value as { description: string }).description
    if (field.endsWith('Day') && isDay(value)) return formatDay(value, locale.value)
    const text = String(value)
    if (field === 'customer') return customers.byId(text)?.name ?? ''
    if (field === 'product') return priceList.value?.byId(text)?.name ?? ''
    if (field === 'kind' || field === 'taxRounding') return t(`edits.values.${text}` as MessageKey)
    if (field === 'unit' && isKnownUnit(text)) return t(`editor.units.${text}.name`)
    return text
  }

  /** The whole value of a field. */
  function valueText(key: FieldKey, value: unknown): string {
    return value === null || value === undefined ? '' : filled(addressOf(key).field, value)
  }

  /** The value of a field, short enough to be quoted in a sentence. */
  function quoted(key: FieldKey, value: unknown): string {
    return quote(valueText(key, value))
  }

  return { fieldName, valueText, quoted, discountText }
}
