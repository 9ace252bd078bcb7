import { totalsOf } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import type { SheetDocument } from '../live/sheet-document.ts'
import { restingModel } from '../sheet/resting-model.ts'
import { useRevealing } from '../sheet/revealing.ts'
import type { SheetModel } from '../sheet/sheet-model.ts'

/** The sheet of a draft to be read, which changes with its content. */
export function reviewedModel(document: ComputedRef<SheetDocument>): SheetModel {
  const totals = computed(() => totalsOf(document.value.invoice, document.value.lines))
  return { ...restingModel(document.value, totals.value), document, totals, ...useRevealing() }
}
