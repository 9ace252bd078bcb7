import { byPosition, positionAt, rekeyed, type Edit, type Line, type NewLine } from '@covoice/domain'

/** The visible lines of one kind, in order. */
export function present(lines: readonly Line[], kind: Line['kind']): Line[] {
  return lines.filter((line) => line.kind === kind && !line.removed)
}

/** The edits that insert a new line directly below another one. */
export function addingBelow(
  lines: readonly Line[],
  above: string,
  make: (position: string) => NewLine,
): Edit[] {
  const { rekeys, sorted } = untangled(lines)
  const index = sorted.findIndex((line) => line.id === above)
  return [...rekeys, { kind: 'addLine', line: make(positionAt(sorted, index + 1)) }]
}

/** The edits that move a line to the position of another one: before it, or after it when that one lies below. */
export function movingTo(lines: readonly Line[], moved: string, target: string): Edit[] {
  if (moved === target) return []
  const { rekeys, sorted } = untangled(lines)
  const from = sorted.findIndex((line) => line.id === moved)
  const to = sorted.findIndex((line) => line.id === target)
  if (from < 0 || to < 0) return []
  const others = sorted.toSpliced(from, 1)
  return [...rekeys.filter((edit) => !isOf(edit, moved)), moving(moved, positionAt(others, to))]
}

const moving = (line: string, position: string): Edit => ({ kind: 'moveLine', line, position })
const isOf = (edit: Edit, line: string): boolean => edit.kind === 'moveLine' && edit.line === line

/**
 * Two people who insert at the same place at once create equal positions: no line fits between them until
 * they differ.
 */
function untangled(lines: readonly Line[]): { rekeys: Edit[]; sorted: Line[] } {
  const positions = rekeyed(lines)
  const sorted = lines.map((line) => {
    const position = positions.get(line.id)
    return position === undefined ? line : { ...line, position }
  })
  return {
    rekeys: [...positions].map(([line, position]) => moving(line, position)),
    sorted: byPosition(sorted),
  }
}
