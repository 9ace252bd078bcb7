import { computed, ref } from 'vue'
import { restingModel } from '../sheet/resting-model.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'

/** The current sheet with its unsaved values, as it would be printed: also from a phone's form. */
export function snapshotModel({ document, totals }: SheetModel): SheetModel {
  return {
    ...restingModel(document.value, totals.value),
    printing: ref(true),
    asForm: computed(() => false),
  }
}
