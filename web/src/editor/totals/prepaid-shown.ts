import { computed, ref } from 'vue'

/** Whether the row for what was paid already stands: when something was, or when it has just been asked for. */
export function usePrepaidShown(minor: () => number) {
  const asked = ref(false)
  return {
    shown: computed(() => asked.value || minor() !== 0),
    show: () => {
      asked.value = true
    },
    hide: () => {
      asked.value = false
    },
  }
}
