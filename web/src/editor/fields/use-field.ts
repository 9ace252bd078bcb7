import { computed } from 'vue'
import { useWords } from '../../languages/words.ts'
import { elementId, type FieldKey } from '../live/field-key.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { steady } from '../sheet/steady.ts'

/** Everything that the fields of the sheet share: state, presence and typing. */
export function useField(key: () => FieldKey) {
  const sheet = useSheet()
  const { t } = useWords()
  const state = steady(() => sheet.stateOf(key()))

  return {
    sheet,
    state,
    /** Print, not a control; but a field with the cursor always stays a control. */
    atRest: computed(() => sheet.printing.value || (!sheet.editable.value && sheet.focused.value !== key())),
    /** Props of the control. */
    frame: computed(() => ({
      id: elementId(key()),
      variant: sheet.asForm.value ? ('box' as const) : ('paper' as const),
      peers: state.value.peers,
      flash: state.value.flash,
      unwritten: state.value.unwritten,
      // the control explains an unreadable text itself
      ...(state.value.problem && state.value.problem !== 'unreadable'
        ? { error: t(`editor.problems.${state.value.problem}`) }
        : {}),
    })),
    /** Listeners of the control. */
    on: {
      focus: () => sheet.enter(key()),
      blur: () => sheet.leave(key()),
      untyped: () => sheet.untype(key()),
      unreadable: () => sheet.refuse(key()),
    },
  }
}
