/** Where each row ends, measured from the top of the first. */
export function endsOf<Row>(rows: readonly Row[], heightOf: (row: Row) => number): number[] {
  let end = 0
  return rows.map((row) => (end += heightOf(row)))
}

/** The row at a distance from the top; the nearest one where there is none. */
export function indexAt(ends: readonly number[], px: number): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > px) high = middle
    else low = middle + 1
  }
  return Math.max(0, low)
}
