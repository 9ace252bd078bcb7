import { byPosition, parseLine, type Invoice } from '@covoice/domain'
import { onScopeDispose, ref, shallowRef, watch } from 'vue'
import { liveList } from '../../backend/documents/live-list.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { fingerprint } from '../revision/fingerprint.ts'
import { linesQuery } from './queries.ts'

/** Nobody has read a content that stands on the screen for a shorter time. */
const unreadMs = 600

/** The content of a draft on the screen, with its identity: only that is approved. */
export function useReviewedContent(org: () => string | null, header: () => Invoice) {
  const lines = liveList(() => {
    const organisation = org()
    return organisation === null ? null : linesQuery(organisation, header().id)
  }, parseLine)
  const shown = shallowRef<{ sheet: SheetDocument; print: string } | null>(null)
  /** It came at this moment: a key that was pressed for what stood here before is not for it. */
  const isUnread = ref(true)
  let timer: ReturnType<typeof setTimeout> | undefined

  watch(
    [header, lines.value, lines.state],
    async ([invoice, all, state]) => {
      if (state !== 'ready') return
      const sheet = { invoice, lines: byPosition(all) }
      const print = await fingerprint(sheet)
      // a later content has its own identity
      if (invoice !== header() || all !== lines.value.value) return
      if (print !== shown.value?.print) wait()
      shown.value = { sheet, print }
    },
    { immediate: true },
  )
  function wait(): void {
    isUnread.value = true
    clearTimeout(timer)
    timer = setTimeout(() => (isUnread.value = false), unreadMs)
  }
  onScopeDispose(() => clearTimeout(timer))

  return { lines, shown, isUnread }
}
