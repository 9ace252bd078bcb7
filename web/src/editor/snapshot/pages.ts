import type { SheetBlock, SheetParts } from './blocks.ts'
import { pack, type Piece } from './packing.ts'
import { margins, type PageSize } from './paper-size.ts'

/** A rounding error must not push a row over the edge. */
const sparePx = 4

/**
 * The sheet on pages of a size: the header of the lines on each page with lines, and no block split that fits
 * on a page.
 */
export function pagesOf(parts: SheetParts, { width, height }: PageSize): HTMLElement[] {
  const room = {
    height: height - margins.top - margins.bottom - sparePx,
    head: parts.headHeight,
  }
  return pack(parts.blocks, room).map((pieces) => {
    const page = document.createElement('div')
    page.className = 'snapshot-paper snapshot-page sheet'
    page.setAttribute('aria-hidden', 'true')
    page.style.cssText = `width:${width}px;height:${height}px;padding:${margins.top}px ${margins.side}px ${margins.bottom}px`
    page.append(...shown(pieces, parts.table))
    return page
  })
}

function shown(pieces: Piece<SheetBlock>[], table: HTMLTableElement): HTMLElement[] {
  const parts: HTMLElement[] = []
  let rows: HTMLTableElement | null = null
  for (const piece of pieces) {
    const { block } = piece
    const copy = block.element.cloneNode(true) as HTMLElement
    if (!block.isRow) {
      parts.push(isWhole(piece) ? copy : clipped(copy, piece))
      continue
    }
    if (!rows) {
      rows = table.cloneNode(true) as HTMLTableElement
      parts.push(rows)
    }
    if (isWhole(piece)) rows.tBodies[0]?.append(copy)
    else parts.push(clipped(alone(copy, table), piece))
  }
  return parts
}

const isWhole = ({ block, from, to }: Piece): boolean => from === 0 && to === block.height

/** A row in a table of its own, with the same columns. */
function alone(row: HTMLElement, table: HTMLTableElement): HTMLElement {
  const own = table.cloneNode(true) as HTMLTableElement
  own.tHead?.remove()
  own.tBodies[0]?.append(row)
  return own
}

function clipped(element: HTMLElement, { from, to }: Piece): HTMLElement {
  const frame = document.createElement('div')
  frame.className = 'snapshot-part'
  frame.style.height = `${to - from}px`
  const moved = document.createElement('div')
  moved.className = 'snapshot-part-moved'
  moved.style.marginTop = `${-from}px`
  moved.append(element)
  frame.append(moved)
  return frame
}
