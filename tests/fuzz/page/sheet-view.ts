/** A line as a page shows it. */
export interface LineView {
  id: string
  /** A colleague has removed it while the cursor is in it. */
  isGone: boolean
  description: string
  quantity: string
  price: string
}

/** The invoice as a page shows it. */
export interface SheetView {
  header: Record<string, string>
  lines: LineView[]
  /** The line that does not exist yet. */
  blank: string
  /** The state of the work: saved, saving, offline, failed. */
  saved: string
  /** The id of the element with the cursor. */
  focused: string
  canUndo: boolean
  canRedo: boolean
}

/** The texts that merge, by place: `notes`, `footer`, or a line's id. */
export const textsOf = ({ header, lines }: Pick<SheetView, 'header' | 'lines'>): Map<string, string> =>
  new Map([
    ...(['notes', 'footer'] as const).map((field) => [field, header[field] ?? ''] as const),
    ...lines.map(({ id, description }) => [id, description] as const),
  ])

/** The id of the element of a text: of the header, or the description of a line. */
export const textElement = (place: string): string =>
  ['notes', 'footer'].includes(place) ? `field-${place}` : `field-line-${place}-description`
