import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { fingerprint } from '../revision/fingerprint.ts'
import { lastChange } from './who-changed.ts'

/** The content that a sender has looked at, and whether a colleague has changed it since. */
export function useSeenSheet(now: () => SheetDocument | null) {
  const seen = shallowRef<{ sheet: SheetDocument; print: string } | null>(null)
  const printNow = ref<string | null>(null)

  const stop = watch(
    now,
    async (sheet) => {
      if (!sheet || !seen.value) return
      const print = await fingerprint(sheet)
      if (now() === sheet) printNow.value = print
    },
    { flush: 'post' },
  )
  onScopeDispose(stop)

  /** Marks the current content as seen. */
  async function look(): Promise<void> {
    const sheet = now()
    if (!sheet) return
    const print = await fingerprint(sheet)
    seen.value = { sheet, print }
    printNow.value = print
  }

  const changed = computed(() => seen.value !== null && printNow.value !== seen.value.print)
  return {
    seen,
    look,
    /** Who changed which line since; null while nothing has changed. */
    change: computed(() => {
      const sheet = now()
      return changed.value && sheet ? lastChange(sheet) : null
    }),
  }
}
