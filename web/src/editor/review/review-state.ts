import { parseReviewMark, type ReviewMark } from '@covoice/domain'
import { computed, ref, watch } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { fingerprint } from '../revision/fingerprint.ts'

/** The newest review of a sheet, and whether it is of the content that stands there now; null until that is known. */
export function useReviewState(document: () => SheetDocument) {
  const mark = computed<ReviewMark | null>(() => parseReviewMark(document().invoice.review))
  const print = ref<string | null>(null)
  watch(
    document,
    async (sheet) => {
      const now = await fingerprint(sheet)
      // a later content has its own answer
      if (document() === sheet) print.value = now
    },
    { immediate: true, flush: 'post' },
  )
  const holds = computed(() =>
    print.value === null || mark.value === null ? null : print.value === mark.value.fingerprint,
  )
  return { mark, print, holds }
}
