import type { Line } from '@covoice/domain'
import { sameValue } from './same-value.ts'
import type { SheetDocument } from './sheet-document.ts'

/**
 * The current document, where every part with equal content keeps its earlier object, so that nothing that
 * shows it is redrawn. The last writer and time are not content of the sheet.
 */
export function unchanged(before: SheetDocument | undefined, now: SheetDocument): SheetDocument {
  if (!before) return now
  const invoice = part(before.invoice, now.invoice)
  const lines = allLines(before.lines, now.lines)
  return invoice === before.invoice && lines === before.lines ? before : { invoice, lines }
}

function allLines(before: readonly Line[], now: readonly Line[]): readonly Line[] {
  const known = new Map(before.map((line) => [line.id, line]))
  const lines = now.map((line) => {
    const was = known.get(line.id)
    return was ? part(was, line) : line
  })
  const same = lines.length === before.length && lines.every((line, index) => line === before[index])
  return same ? before : lines
}

const authorship: readonly string[] = [
  'createdBy',
  'createdAt',
  'changedBy',
  'changedAt',
] satisfies (keyof Line)[]

function part<T extends object>(before: T, now: T): T {
  if (before === now) return before
  const next = { ...now }
  let same = true
  for (const field of Object.keys(now) as (keyof T & string)[]) {
    if (sameValue(before[field], now[field])) next[field] = before[field]
    else if (!authorship.includes(field)) same = false
  }
  return same ? before : next
}
