import { computed, ref } from 'vue'

/** Whether the row of the prepaid amount is shown: when there is one, or when it was just added. */
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
