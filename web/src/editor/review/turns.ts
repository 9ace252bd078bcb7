import { computed, ref, watch } from 'vue'
import type { Waiting } from './waiting-store.ts'

/** The waiting drafts as they load. */
interface Turns {
  rows: () => readonly Waiting[]
  /** Whether the server has said which drafts wait, or this device alone can. */
  isLoaded: () => boolean
  /** Whether more drafts may wait than those in `rows`. */
  isPart: () => boolean
}

/**
 * One waiting draft after another, from the one that was asked for. While that one is not found, no other takes its place.
 * When the shown one is answered, here or by a colleague, the one at its place follows; new ones never change what is shown.
 */
export function useTurns({ rows, isLoaded, isPart }: Turns, first: () => string) {
  const shown = ref(first())
  const place = ref<number | null>(null)
  const found = computed(() => rows().findIndex(({ invoice }) => invoice.id === shown.value))

  watch(
    [rows, found, isLoaded],
    () => {
      if (found.value >= 0) place.value = found.value
      else if (place.value !== null && isLoaded()) goTo(Math.min(place.value, rows().length - 1))
    },
    { immediate: true },
  )

  function goTo(next: number): void {
    const row = rows()[next]
    if (row) shown.value = row.invoice.id
  }
  function turn(by: 1 | -1): void {
    const { length } = rows()
    if (length > 0 && place.value !== null) goTo((place.value + by + length) % length)
  }

  return {
    current: computed(() => rows()[found.value] ?? null),
    place: computed(() => place.value ?? 0),
    /** The draft that was asked for does not wait, or no longer. */
    isMissing: computed(() => found.value < 0 && place.value === null && isLoaded() && !isPart()),
    turn,
    /** Begins with the draft that waits longest. */
    begin: () => goTo(0),
  }
}
