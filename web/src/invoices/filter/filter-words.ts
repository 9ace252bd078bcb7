import { formatDay, type Day } from '@covoice/domain'
import { useLocale } from '../../languages/locale.ts'
import { useWords } from '../../languages/words.ts'
import type { DateFilter } from './invoice-filter.ts'

/** A date filter in words: "Due date: last month"; null when there is none. */
export function useDateFilterWords(): (dates: DateFilter) => string | null {
  const { t } = useWords()
  const locale = useLocale()
  const said = (day: Day) => formatDay(day, locale.value)

  function range(from: Day | null, to: Day | null): string {
    if (from && to) {
      return from === to ? said(from) : t('invoices.filters.rangeBetween', { from: said(from), to: said(to) })
    }
    if (from) return t('invoices.filters.rangeFrom', { from: said(from) })
    return to ? t('invoices.filters.rangeTo', { to: said(to) }) : ''
  }

  return (dates) => {
    if (dates.kind === 'any') return null
    return t('invoices.filters.dateChosen', {
      field: t(`invoices.filters.fields.${dates.of}`),
      range:
        dates.kind === 'preset' ? t(`invoices.filters.presets.${dates.preset}`) : range(dates.from, dates.to),
    })
  }
}
