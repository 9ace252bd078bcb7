import { computed, ref, watch } from 'vue'
import type { Waiting } from './waiting-store.ts'

/**
 * One waiting draft after another. When the shown one is answered, here or by a colleague, the one at its place follows;
 * new ones never change what is shown.
 */
export function useTurns(rows: () => readonly Waiting[], first: () => string) {
  const shown = ref(first())
  const place = ref(0)
  const found = computed(() => rows().findIndex(({ invoice }) => invoice.id === shown.value))

  watch(
    [rows, found],
    () => {
      const all = rows()
      if (found.value >= 0) place.value = found.value
      else if (all.length > 0) {
        place.value = Math.min(place.value, all.length - 1)
        shown.value = all[place.value]?.invoice.id ?? shown.value
      }
    },
    { immediate: true },
  )

  function turn(by: 1 | -1): void {
    const { length } = rows()
    if (length > 0) shown.value = rows()[(place.value + by + length) % length]?.invoice.id ?? shown.value
  }
  return { current: computed(() => rows()[found.value] ?? null), place, turn }
}
