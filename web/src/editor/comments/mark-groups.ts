/** A field that people talk about, and where it stands. */
interface Mark {
  field: string
  n: number
  top: number
}

/** A mark at the edge of the sheet, for one field or for those that stand beside each other. */
export interface MarkGroup {
  top: number
  n: number
  fields: string[]
}

/** Marks that would cover each other are one, at the place of the first; `size` is the height of a mark. */
export function groupedMarks(marks: readonly Mark[], size: number): MarkGroup[] {
  const groups: MarkGroup[] = []
  for (const { field, n, top } of marks.toSorted((a, b) => a.top - b.top)) {
    const last = groups.at(-1)
    if (last && top < last.top + size) {
      last.n += n
      last.fields.push(field)
    } else groups.push({ top, n, fields: [field] })
  }
  return groups
}
