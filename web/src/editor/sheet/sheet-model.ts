import type { Edit, Line, LineValues, Totals } from '@covoice/domain'
import { inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { FieldKey } from '../live/field-key.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import type { CaretMoves } from '../texts/texts.ts'
import type { FieldState } from './field-state.ts'

/** The model of a sheet and its fields; the same for a new invoice, a live one and a frozen revision. */
export interface SheetModel {
  document: ComputedRef<SheetDocument>
  totals: ComputedRef<Totals>
  /** Whether I may change it; otherwise it shows print. */
  editable: ComputedRef<boolean>
  /** Being printed: everything is text, and every line is rendered. */
  printing: Readonly<Ref<boolean>>
  /** On a small screen: a form with the same content as the sheet. */
  asForm: ComputedRef<boolean>
  /** The id of the empty last row. */
  blankId: Readonly<Ref<string>>
  /** The initial values of a new line, as the blank row shows them. */
  blankLine: ComputedRef<Line>
  type: (key: FieldKey, value: unknown) => void
  /** How the field keeps its caret, if its text merges with what colleagues type; null in other fields. */
  merging: (key: FieldKey) => CaretMoves | null
  untype: (key: FieldKey) => void
  /** The text in the field can't be read: it keeps the invoice from being closed or issued. */
  refuse: (key: FieldKey) => void
  /** A pasted text for this field could not be read: it says so until a value is typed. */
  mark: (key: FieldKey) => void
  commit: (key: FieldKey, value: unknown) => void
  edit: (edits: readonly Edit[]) => boolean
  /** Sets several values of one line as one edit. */
  fill: (line: string, values: LineValues) => void
  enter: (key: FieldKey) => void
  leave: (key: FieldKey) => void
  stateOf: (key: FieldKey) => FieldState
  /** The field with my cursor: its row stays rendered, whatever changes around it. */
  focused: Readonly<Ref<FieldKey | null>>
  /** Scrolls to a field and puts the cursor in it; the lines add how theirs are reached. */
  reveal: (key: FieldKey) => Promise<void>
  revealLine: Ref<((line: string) => Promise<void>) | null>
  /** Dismisses the notice of a field. */
  dismiss: (key: FieldKey) => void
  /** Retries a refused edit. */
  retry: (key: FieldKey) => void
}

const modelKey: InjectionKey<SheetModel> = Symbol('sheet')

/** Provides a sheet's model to the fields below. */
export const provideSheet = (model: SheetModel): void => provide(modelKey, model)

/** The sheet that this component is part of. */
export function useSheet(): SheetModel {
  const model = inject(modelKey)
  if (!model) throw new Error('A sheet field outside a sheet')
  return model
}
