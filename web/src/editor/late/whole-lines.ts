import type { Edit } from '@covoice/domain'
import type { FieldEdit } from '../../collaboration/journal/entry.ts'
import { addressOf } from '../live/field-key.ts'
import { applied, saidBy, type SheetDocument } from '../live/sheet-document.ts'

const addedBy = ({ edit }: FieldEdit): (Edit & { kind: 'addLine' }) | null => {
  const one = edit as Edit
  return one.kind === 'addLine' ? one : null
}

/** Edits of which each that changes a line which they add is part of the adding of that line. */
export function withWholeLines(edits: readonly FieldEdit[]): FieldEdit[] {
  const added = new Set(edits.flatMap((one) => addedBy(one)?.line.id ?? []))
  const inside = ({ key }: FieldEdit): boolean => {
    const { line, field } = addressOf(key)
    return line !== null && field !== '*' && added.has(line)
  }
  return edits
    .filter((one) => !inside(one))
    .map((one) => {
      const adding = addedBy(one)
      if (!adding) return one
      const own = edits.filter(({ key }) => addressOf(key).line === adding.line.id && key !== one.key)
      const values = Object.fromEntries(own.map(({ key, value }) => [addressOf(key).field, value]))
      const line = { ...adding.line, ...values }
      return { ...one, value: saidBy(line), edit: { ...adding, line } }
    })
}

/** A sheet with the lines that these edits add. */
export function withAddedLines(sheet: SheetDocument, edits: readonly FieldEdit[], by: string): SheetDocument {
  return edits.reduce((now, one) => {
    const adding = addedBy(one)
    return adding ? applied(now, adding, by) : now
  }, sheet)
}
