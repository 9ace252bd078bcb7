import { useProblemText, type NamedProblem } from '../../invoices/invoices-store.ts'
import { useWords } from '../../languages/words.ts'
import { useValueText } from '../fields/value-text.ts'
import type { FieldKey } from '../live/field-key.ts'
import { useSheet } from '../sheet/sheet-model.ts'
import { problemField } from './problem-field.ts'

/** Why something can't be done, and the field to fix; null where it is not about one field. */
export interface Reason {
  key: string
  text: string
  field: FieldKey | null
}

/** Words and fields on the open sheet for the reasons that stop a command. */
export function useReasons() {
  const sheet = useSheet()
  const { t } = useWords()
  const textOf = useProblemText()
  const { fieldName } = useValueText(() => sheet.document.value.invoice.currency)

  return {
    /** For problems of the content, or refusals of the server. */
    ofProblems: (problems: readonly (NamedProblem & { line?: string; field?: string })[]): Reason[] => {
      const { customer, to } = sheet.document.value.invoice
      const choosesCustomer = customer === null && to.name === ''
      return problems.map((problem, index) => ({
        key: `${index}`,
        text: textOf(problem),
        field: problemField(problem, { blank: sheet.blankId.value, choosesCustomer }),
      }))
    },
    /** For fields with an unsaved value. */
    ofUnsaved: (fields: readonly FieldKey[]): Reason[] =>
      fields.map((field) => ({
        key: field,
        text: t('commands.refused.unsaved', { field: fieldName(field) }),
        field,
      })),
  }
}
