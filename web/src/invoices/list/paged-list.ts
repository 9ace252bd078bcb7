/** A row with an identity. */
interface Identified {
  readonly id: string
}

/** One ordered list: the first page is live, further pages were read once, in order. */
export interface PagedList<T> {
  readonly live: readonly T[]
  readonly further: readonly T[]
  /** Whether the last row is the end of the list. */
  readonly complete: boolean
}

export const emptyList: PagedList<never> = { live: [], further: [], complete: false }

/** The rows in order, each once. */
export function rowsOf<T extends Identified>(list: PagedList<T>): readonly T[] {
  return list.further.length === 0 ? list.live : [...list.live, ...list.further]
}

/**
 * Takes a new live page. Rows that newer ones pushed off its end become the first of the further rows, so
 * that no row on screen disappears because another one arrived.
 */
export function withLivePage<T extends Identified>(
  list: PagedList<T>,
  page: readonly T[],
  pageSize: number,
  order: (a: T, b: T) => number,
): PagedList<T> {
  const here = new Set(page.map((row) => row.id))
  const last = page.at(-1)
  const full = page.length >= pageSize
  const pushedOff = full && last ? list.live.filter((row) => !here.has(row.id) && order(row, last) > 0) : []
  // A page that isn't full is the whole list: further rows have moved up or gone.
  const further = full ? [...pushedOff, ...list.further.filter((row) => !here.has(row.id))] : []
  const complete = full ? further.length > 0 && list.complete : true
  return { live: page, further, complete }
}

/**
 * The rows that a full new live page no longer has although none pushed them off: their value has changed, and
 * some may belong further down by now.
 */
export function movedAway<T extends Identified>(
  list: PagedList<T>,
  page: readonly T[],
  pageSize: number,
  order: (a: T, b: T) => number,
): readonly T[] {
  const last = page.at(-1)
  if (page.length < pageSize || last === undefined || list.further.length === 0) return []
  const here = new Set(page.map((row) => row.id))
  return list.live.filter((row) => !here.has(row.id) && order(row, last) <= 0)
}

/** Puts a row that left the live page among the further rows; behind the last one it comes with its page. */
export function withMovedRow<T extends Identified>(
  list: PagedList<T>,
  row: T,
  order: (a: T, b: T) => number,
): PagedList<T> {
  if (rowsOf(list).some(({ id }) => id === row.id)) return list
  const place = list.further.findIndex((one) => order(row, one) < 0)
  if (place < 0) return list.complete ? { ...list, further: [...list.further, row] } : list
  return { ...list, further: list.further.toSpliced(place, 0, row) }
}

/** Takes the page that came after the last row. */
export function withFurtherPage<T extends Identified>(
  list: PagedList<T>,
  page: readonly T[],
  pageSize: number,
): PagedList<T> {
  const known = new Set(rowsOf(list).map((row) => row.id))
  return {
    ...list,
    further: [...list.further, ...page.filter((row) => !known.has(row.id))],
    complete: page.length < pageSize,
  }
}

/** Replaces a further row with its newer version; null removes it. Live rows update themselves. */
export function withRow<T extends Identified>(list: PagedList<T>, id: string, row: T | null): PagedList<T> {
  if (!list.further.some((one) => one.id === id)) return list
  const further = list.further.flatMap((one) => (one.id === id ? (row ? [row] : []) : [one]))
  return { ...list, further }
}

/** The new rows of a live page that are above an earlier row: the arrived ones. */
export function arrivals<T extends Identified>(before: readonly T[], now: readonly T[]): ReadonlySet<string> {
  const known = new Set(before.map((row) => row.id))
  const lastKnown = now.findLastIndex((row) => known.has(row.id))
  return new Set(
    now
      .slice(0, lastKnown + 1)
      .filter((row) => !known.has(row.id))
      .map((row) => row.id),
  )
}
