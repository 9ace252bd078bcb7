/** Which rows are ticked, and the row that a range with Shift starts from. */
export interface RowSelection {
  readonly ticked: ReadonlySet<string>
  readonly anchor: string | null
}

export const nothingTicked: RowSelection = { ticked: new Set(), anchor: null }

/** Ticks or unticks a row. */
export function toggleRow(selection: RowSelection, id: string): RowSelection {
  const ticked = new Set(selection.ticked)
  if (!ticked.delete(id)) ticked.add(id)
  return { ticked, anchor: id }
}

/** With Shift: every row between the anchor and this one gets the state of this one. */
export function toggleRange(selection: RowSelection, ids: readonly string[], id: string): RowSelection {
  const from = selection.anchor === null ? -1 : ids.indexOf(selection.anchor)
  const to = ids.indexOf(id)
  if (from < 0 || to < 0) return toggleRow(selection, id)
  const ticked = new Set(selection.ticked)
  const ticking = !ticked.has(id)
  for (const one of ids.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    if (ticking) ticked.add(one)
    else ticked.delete(one)
  }
  return { ticked, anchor: id }
}

/** All of them, or none when all were ticked. */
export function toggleAll(selection: RowSelection, ids: readonly string[]): RowSelection {
  const all = ids.length > 0 && ids.every((id) => selection.ticked.has(id))
  return all ? nothingTicked : { ticked: new Set(ids), anchor: null }
}

/** Forgets rows that are no longer in the list: nobody acts on rows that they can't see. */
export function onlyOf(selection: RowSelection, ids: readonly string[]): RowSelection {
  const here = new Set(ids)
  const ticked = [...selection.ticked].filter((id) => here.has(id))
  if (ticked.length === selection.ticked.size) return selection
  const anchor = selection.anchor !== null && here.has(selection.anchor) ? selection.anchor : null
  return { ticked: new Set(ticked), anchor }
}

/** The state of the box in the list's header. */
export function tickOfAll(selection: RowSelection, ids: readonly string[]): boolean | 'indeterminate' {
  if (selection.ticked.size === 0) return false
  return ids.every((id) => selection.ticked.has(id)) ? true : 'indeterminate'
}
