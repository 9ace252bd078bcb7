/** A field that people talk about, and where it stands; whether a customer asks there. */
interface Mark {
  field: string
  n: number
  asked?: boolean | undefined
  top: number
}

/** A mark at the edge of the sheet, for one field or for those that stand beside each other. */
export interface MarkGroup {
  top: number
  n: number
  fields: string[]
  asked?: boolean | undefined
}

/**
 * Marks that would cover each other are one, at the place of the first; `size` is the height of a mark. What a customer asks
 * has a mark of its own, below the one that it would cover.
 */
export function groupedMarks(marks: readonly Mark[], size: number): MarkGroup[] {
  const groups: MarkGroup[] = []
  for (const { field, n, top, asked } of marks.toSorted((a, b) => a.top - b.top)) {
    const last = groups.at(-1)
    const covered = last && top < last.top + size ? last : null
    if (covered && covered.asked === asked) {
      covered.n += n
      covered.fields.push(field)
    } else groups.push({ top: covered ? covered.top + size : top, n, fields: [field], asked })
  }
  return groups
}
