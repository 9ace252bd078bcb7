/** The position of a line of text, from the top of its block. */
export interface TextLine {
  top: number
  bottom: number
}

/** A part of the sheet that is not split if it fits on a page: a row of the lines, or something else. */
export interface Block {
  height: number
  isRow: boolean
  /** Where it may not be split when it does not fit on a page. */
  textLines: () => readonly TextLine[]
}

/** The part of a block on a page; the whole block unless it does not fit on a page. */
export interface Piece<Of extends Block = Block> {
  block: Of
  from: number
  to: number
}

/** The height of a page, and of the header above its rows. */
export interface Room {
  height: number
  head: number
}

/** Splitting below this share of a page is only worth it for blocks longer than a page. */
const worthBeginning = 0.25

/**
 * Distributes all blocks over pages, in order, so that the last row is on the page of the part after the
 * rows.
 */
export function pack<Of extends Block>(blocks: readonly Of[], room: Room): Piece<Of>[][] {
  let page: Piece<Of>[] = []
  const pages = [page]
  let used = 0
  const headFor = ({ isRow }: Block) => (isRow && !page.some(({ block }) => block.isRow) ? room.head : 0)
  const left = (block: Block) => room.height - used - headFor(block)

  function put(piece: Piece<Of>): void {
    used += headFor(piece.block) + piece.to - piece.from
    page.push(piece)
  }
  function turn(): void {
    page = []
    pages.push(page)
    used = 0
  }
  /** A row that was the last on its page, to be moved to the part after it. */
  function takeLastRow(next: Block): Piece<Of> | undefined {
    const last = page.at(-1)
    if (next.isRow || page.length < 2 || !last?.block.isRow || last.from > 0) return undefined
    const together = room.head + last.block.height + next.height
    return together <= room.height ? page.pop() : undefined
  }

  for (const block of blocks) {
    if (block.height > left(block)) {
      if (block.height <= room.height - (block.isRow ? room.head : 0)) {
        const row = takeLastRow(block)
        turn()
        if (row) put(row)
      } else if (page.length > 0 && left(block) < room.height * worthBeginning) turn()
    }
    let from = 0
    const lines = block.height > left(block) ? block.textLines() : []
    while (block.height - from > left(block)) {
      const to = cutAt(lines, from, from + left(block), page.length === 0)
      if (to > from) put({ block, from, to })
      from = to
      turn()
    }
    put({ block, from, to: block.height })
  }
  return pages
}

/**
 * The lowest position above `limit` that splits no line of text; where there is none, `from`, or `limit` when
 * it must be split.
 */
function cutAt(lines: readonly TextLine[], from: number, limit: number, must: boolean): number {
  let at = limit
  for (let moved = true; moved;) {
    const cut = lines.find(({ top, bottom }) => top < at && at < bottom)
    moved = cut !== undefined
    if (cut) at = cut.top
  }
  if (at > from) return at
  return must ? limit : from
}
