import type { Edit, Line, LineValues, Totals } from '@covoice/domain'
import { inject, provide, type ComputedRef, type InjectionKey, type Ref } from 'vue'
import type { FieldKey } from '../live/field-key.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import type { FieldState } from './field-state.ts'

/** What a sheet shows and how its fields act; the same for a new invoice, a live one and a frozen revision. */
export interface SheetModel {
  document: ComputedRef<SheetDocument>
  totals: ComputedRef<Totals>
  /** Whether I may change it; otherwise it is paper at rest. */
  editable: ComputedRef<boolean>
  /** On its way to the printer: everything is text, and every line is there. */
  printing: Readonly<Ref<boolean>>
  /** On a small screen: a form that reads like the sheet. */
  asForm: ComputedRef<boolean>
  /** The id of the empty last row. */
  blankId: Readonly<Ref<string>>
  /** What a new line begins with, as the blank row shows it. */
  blankLine: ComputedRef<Line>
  type: (key: FieldKey, value: unknown) => void
  untype: (key: FieldKey) => void
  /** What stands in the field can't be read: it keeps the invoice from being closed or issued. */
  refuse: (key: FieldKey) => void
  commit: (key: FieldKey, value: unknown) => void
  edit: (edits: readonly Edit[]) => boolean
  /** Several values of one line as one act. */
  fill: (line: string, values: LineValues) => void
  enter: (key: FieldKey) => void
  leave: (key: FieldKey) => void
  stateOf: (key: FieldKey) => FieldState
  /** Where my cursor is: that row stays, whatever happens around it. */
  focused: Readonly<Ref<FieldKey | null>>
  /** Brings a field into view and puts the cursor in it; the lines add how theirs are reached. */
  reveal: (key: FieldKey) => Promise<void>
  revealLine: Ref<((line: string) => Promise<void>) | null>
  /** Puts aside what was told about a field. */
  dismiss: (key: FieldKey) => void
  /** Tries again to write what could not be written. */
  retry: (key: FieldKey) => void
}

const modelKey: InjectionKey<SheetModel> = Symbol('sheet')

/** Makes a sheet's model known to the fields below. */
export const provideSheet = (model: SheetModel): void => provide(modelKey, model)

/** The sheet that this component is part of. */
export function useSheet(): SheetModel {
  const model = inject(modelKey)
  if (!model) throw new Error('A sheet field outside a sheet')
  return model
}
