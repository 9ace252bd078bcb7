import type { Edit } from './edit.ts'
import type { Field, Table } from '../fields/field.ts'
import { fieldPaths } from '../fields/field-paths.ts'
import { flag, idText } from '../fields/field-kinds.ts'
import type { FieldProblem } from '../fields/field-problem.ts'
import { problemIn } from '../fields/problem-in.ts'
import { invoiceTables, type InvoiceTables } from './invoice-tables.ts'

/** Why an edit is refused. */
export type EditProblem = FieldProblem | 'unknownField'

/** The problem of an edit's value, and its field. */
export interface EditMistake {
  code: EditProblem
  field: string
}

/** The problem of an edit's values and its field, or null: the rules also accept every value that passes. */
export const validateEdit = editCheck(invoiceTables)

/** A check of edits against field tables. */
export function editCheck(tables: InvoiceTables): (edit: Edit) => EditMistake | null {
  const header = fieldPaths(tables.header)
  const { position, removed: _removed, ...line } = fieldPaths(tables.line)
  const newLine = newLineTable(tables.line)
  return (edit) => {
    switch (edit.kind) {
      case 'setField':
        return inFields(header, { [edit.field]: edit.value })
      case 'setFields':
        return inFields(header, edit.values)
      case 'setLineField':
        return inFields(line, { [edit.field]: edit.value }) ?? inLineId(edit.line)
      case 'setLineFields':
        return inFields(line, edit.values) ?? inLineId(edit.line)
      case 'addLine':
        return inNewLine(newLine, edit.line)
      case 'moveLine':
        return inFields({ position }, { position: edit.position }) ?? inLineId(edit.line)
      case 'removeLine':
      case 'restoreLine':
        return inLineId(edit.line)
    }
  }
}

/** The fields of a line when it is created. */
function newLineTable(line: Table): Table {
  const present: Field<boolean> = { ...flag, problem: (value) => (value === false ? null : 'wrongKind') }
  return { id: idText, ...line, removed: present }
}

function inFields(
  fields: Record<string, Field<unknown> | undefined>,
  values: Record<string, unknown>,
): EditMistake | null {
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    const problem = field ? inField(field, name, value) : { code: 'unknownField' as const, field: name }
    if (problem) return problem
  }
  return null
}

function inLineId(line: string): EditMistake | null {
  return inField(idText, 'line', line)
}

function inField({ problem }: Field<unknown>, field: string, value: unknown): EditMistake | null {
  const code = problem(value)
  return code && { code, field }
}

function inNewLine(table: Table, line: unknown): EditMistake | null {
  const found = problemIn(table, line)
  return found && { code: found.code, field: found.field ?? 'line' }
}
