import { newLine, type Line, type Totals } from '@covoice/domain'
import { computed, ref, shallowRef } from 'vue'
import { useScreen } from '../../ui/page/screen.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { quiet } from './field-state.ts'
import { usePrinting } from './printing.ts'
import type { SheetModel } from './sheet-model.ts'

const nothing = (): void => undefined

/** The sheet of content that never changes again. */
export function restingModel(document: SheetDocument, totals: Totals): SheetModel {
  const { printing } = usePrinting()
  const { isPhone } = useScreen()
  const nobody = { createdBy: '', createdAt: null, changedBy: '', changedAt: null }
  const blank: Line = { id: '', ...newLine('a0'), ...nobody }
  return {
    document: computed(() => document),
    totals: computed(() => totals),
    editable: computed(() => false),
    printing,
    asForm: computed(() => isPhone.value && !printing.value),
    blankId: ref(''),
    blankLine: computed(() => blank),
    type: nothing,
    merging: () => null,
    untype: nothing,
    refuse: nothing,
    mark: nothing,
    commit: nothing,
    edit: () => false,
    fill: nothing,
    enter: nothing,
    leave: nothing,
    stateOf: () => quiet,
    focused: ref(null),
    reveal: () => Promise.resolve(),
    revealLine: shallowRef(null),
    dismiss: nothing,
    retry: nothing,
  }
}
