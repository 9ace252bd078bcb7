import type { Invoice } from '@covoice/domain'
import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { LiveState } from '../../backend/documents/live-list.ts'
import type { InvoiceFilter } from '../filter/invoice-filter.ts'
import { comparing } from './invoice-order.ts'
import type { Reach } from './queries.ts'

/**
 * The rows of a list; while another order of the same invoices loads, those on screen in that order, so that
 * neither rows nor the header that has the focus disappear.
 */
export function useHeldRows(
  rows: ComputedRef<readonly Invoice[]>,
  state: ComputedRef<LiveState>,
  reach: () => Reach | null,
  filter: () => InvoiceFilter,
): ComputedRef<readonly Invoice[]> {
  const held = shallowRef<{ list: string; rows: readonly Invoice[] } | null>(null)
  const list = computed(() => JSON.stringify([reach(), { ...filter(), order: null }]))

  watch(
    [rows, state],
    ([now, stateNow]) => {
      if (stateNow === 'ready') held.value = { list: list.value, rows: now }
    },
    { immediate: true, flush: 'sync' },
  )
  return computed(() => {
    if (state.value !== 'loading' || held.value?.list !== list.value) return rows.value
    return held.value.rows.toSorted(comparing(filter().order))
  })
}
