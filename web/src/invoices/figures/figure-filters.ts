import { everything, toAddress, type InvoiceFilter } from '../filter/invoice-filter.ts'

/** The filter of the list whose rows a figure counts. */
export const figureFilters = {
  outstanding: { ...everything, question: 'outstanding' },
  overdue: { ...everything, question: 'overdue' },
  drafts: { ...everything, statuses: ['draft'] },
  sentThisMonth: { ...everything, dates: { kind: 'preset', of: 'sent', preset: 'thisMonth' } },
  paidThisMonth: { ...everything, dates: { kind: 'preset', of: 'paid', preset: 'thisMonth' } },
  toSend: { ...everything, question: 'toSend' },
  toChase: { ...everything, question: 'overdue' },
  failed: { ...everything, question: 'failed' },
  cameBack: { ...everything, question: 'cameBack' },
} as const satisfies Record<string, InvoiceFilter>

export type FigureName = keyof typeof figureFilters

/** Whether a list shows exactly what a figure counts, in any order. */
export function showsFigure(filter: InvoiceFilter, name: FigureName): boolean {
  const { order } = filter
  return JSON.stringify(toAddress(filter)) === JSON.stringify(toAddress({ ...figureFilters[name], order }))
}

/** The filter after a press on a figure: its invoices, or all of them again. The order stays. */
export function filterAfterPress(filter: InvoiceFilter, name: FigureName): InvoiceFilter {
  const { order } = filter
  return { ...(showsFigure(filter, name) ? everything : figureFilters[name]), order }
}
