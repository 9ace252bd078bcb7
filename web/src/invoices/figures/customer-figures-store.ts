import {
  figuresOfCustomerPath,
  figuresOn,
  noFigures,
  parseFigures,
  type Day,
  type FiguresOfDay,
} from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { liveDocument } from '../../backend/documents/live-list.ts'
import { useSessionStore } from '../../session/session-store.ts'

/** The figures of a customer's invoices on a day, live; null while they are not known, or may not be read. */
export function useCustomerFiguresStore(
  customer: () => string,
  today: () => Day,
): ComputedRef<FiguresOfDay | null> {
  const session = useSessionStore()
  const figures = liveDocument(
    () => {
      const { organisation } = session
      if (!organisation?.hasFigures || !session.can('readInvoices')) return null
      return figuresOfCustomerPath(organisation.id, customer())
    },
    (_id, data) => parseFigures(data),
  )
  // A customer of whom nothing is counted has no document.
  return computed(() =>
    figures.state.value === 'ready'
      ? figuresOn(figures.value.value ?? noFigures, today(), session.currency)
      : null,
  )
}
