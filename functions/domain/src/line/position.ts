import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** An item with a position in an order: a fractional index, and an id that decides between equal ones. */
export interface Positioned {
  id: string
  position: string
}

/** The lines in their order: by position, then by id, both in byte order (never by locale). */
export function byPosition<T extends Positioned>(lines: readonly T[]): T[] {
  return lines.toSorted((a, b) => order(a.position, b.position) || order(a.id, b.id))
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A position after `before` and before `after`; null is the open end, as is an invalid position or one on the
 * wrong side.
 */
export function positionBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(...bounds(before, after))
}

function bounds(before: string | null, after: string | null): [low: string | null, high: string | null] {
  const low = before !== null && isPosition(before) ? before : null
  const high = after !== null && isPosition(after) && (low === null || after > low) ? after : null
  return [low, high]
}

/**
 * The position for an insert at `index` of the sorted `lines`, as near as possible: nothing fits between two
 * equal ones, so it goes after all of them (`rekeyed` makes them different first where the place must be
 * exact).
 */
export function positionAt(lines: readonly Positioned[], index: number): string {
  const before = lines[index - 1]?.position ?? null
  const after = lines.slice(index).find(({ position }) => before === null || position > before)
  return positionBetween(before, after?.position ?? null)
}

/**
 * New positions by id that make equal ones different and keep the order; empty when none are equal (two
 * people who insert at one place get equal ones). Where a position is invalid, every line gets a new one.
 */
export function rekeyed(lines: readonly Positioned[]): Map<string, string> {
  const sorted = byPosition(lines)
  if (!sorted.every(({ position }) => isPosition(position))) {
    const keys = generateNKeysBetween(null, null, sorted.length)
    return new Map(sorted.map(({ id }, index) => [id, keys[index] ?? '']))
  }
  const changes = new Map<string, string>()
  let start = 0
  while (start < sorted.length) {
    const position = sorted[start]?.position ?? ''
    const after = sorted.slice(start).find((line) => line.position > position)?.position ?? null
    const equals = sorted.slice(start).filter((line) => line.position === position)
    const keys = generateNKeysBetween(position, after, equals.length - 1)
    for (const [index, { id }] of equals.slice(1).entries()) changes.set(id, keys[index] ?? position)
    start += equals.length
  }
  return changes
}

/** Whether a text is a fractional index that others can be derived from. */
export function isPosition(text: string): boolean {
  if (!/^[A-Za-z][0-9A-Za-z]*$/.test(text)) return false
  try {
    generateKeyBetween(text, null)
    return true
  } catch {
    return false
  }
}
