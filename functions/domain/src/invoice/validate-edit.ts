import * as v from 'valibot'
import type { Edit } from './edit.ts'
import { idText, position, type FieldProblem } from '../fields/field-schema.ts'
import { invoiceFields } from './invoice-field.ts'
import { lineFields, newLineSchema } from './line-field.ts'

/** Why an edit can't be taken. */
export type EditProblem = FieldProblem | 'unknownField'

/** What is wrong with an edit's values and in which field, or null: what passes, the rules accept too. */
export function validateEdit(edit: Edit): { code: EditProblem; field: string } | null {
  switch (edit.kind) {
    case 'setField':
      return inFields(invoiceFields, { [edit.field]: edit.value })
    case 'setFields':
      return inFields(invoiceFields, edit.values)
    case 'setLineField':
      return inFields(lineFields, { [edit.field]: edit.value }) ?? inField(idText, 'line', edit.line)
    case 'setLineFields':
      return inFields(lineFields, edit.values) ?? inField(idText, 'line', edit.line)
    case 'addLine':
      return inNewLine(edit.line)
    case 'moveLine':
      return inField(position, 'position', edit.position) ?? inField(idText, 'line', edit.line)
    case 'removeLine':
    case 'restoreLine':
      return inField(idText, 'line', edit.line)
  }
}

function inFields(
  fields: Record<string, v.GenericSchema>,
  values: Record<string, unknown>,
): ReturnType<typeof validateEdit> {
  for (const [field, value] of Object.entries(values)) {
    const schema = Object.hasOwn(fields, field) ? fields[field] : undefined
    const problem = schema ? inField(schema, field, value) : { code: 'unknownField' as const, field }
    if (problem) return problem
  }
  return null
}

function inField(schema: v.GenericSchema, field: string, value: unknown): ReturnType<typeof validateEdit> {
  const { issues } = v.safeParse(schema, value, { abortEarly: true })
  return issues ? { code: issues[0].message as EditProblem, field } : null
}

function inNewLine(line: unknown): ReturnType<typeof validateEdit> {
  const { issues } = v.safeParse(newLineSchema, line, { abortEarly: true })
  if (!issues) return null
  const field = issues[0].path?.[0]?.key
  return { code: issues[0].message as EditProblem, field: typeof field === 'string' ? field : 'line' }
}
