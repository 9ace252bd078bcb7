import type { Invoice } from '@covoice/domain'
import { computed, shallowRef, watch } from 'vue'
import { nothingTicked, onlyOf, tickOfAll, toggleAll, toggleRange, toggleRow } from './row-selection.ts'

/** The ticks of a list of invoices, updated when the list changes. */
export function useTickedRows(rows: () => readonly Invoice[]) {
  const selection = shallowRef(nothingTicked)
  const ids = computed(() => rows().map(({ id }) => id))

  watch(ids, (here) => {
    selection.value = onlyOf(selection.value, here)
  })

  return {
    isTicked: (id: string) => selection.value.ticked.has(id),
    invoices: computed(() => rows().filter(({ id }) => selection.value.ticked.has(id))),
    tickOfAll: computed(() => tickOfAll(selection.value, ids.value)),
    toggle(id: string, range = false) {
      selection.value = range ? toggleRange(selection.value, ids.value, id) : toggleRow(selection.value, id)
    },
    toggleAll() {
      selection.value = toggleAll(selection.value, ids.value)
    },
    clear() {
      selection.value = nothingTicked
    },
  }
}

export type TickedRows = ReturnType<typeof useTickedRows>
