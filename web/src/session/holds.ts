import { computed, ref } from 'vue'

/** The pages that are about to create or join an organisation. */
export function useHolds() {
  const holds = ref(0)

  /**
   * While held, a missing organisation counts as starting; call the returned function to release, once or
   * often.
   */
  function hold(): () => void {
    holds.value += 1
    let held = true
    return () => {
      if (held) holds.value -= 1
      held = false
    }
  }

  return { held: computed(() => holds.value > 0), hold }
}
