import type { Block, TextLine } from './packing.ts'

/** A block and its element. */
export interface SheetBlock extends Block {
  element: HTMLElement
}

/** The sheet as blocks, and its table without rows. */
export interface SheetParts {
  blocks: SheetBlock[]
  table: HTMLTableElement
  headHeight: number
}

/** Splits the laid-out sheet: each row is a block, and so is every part beside the table. */
export function partsOf(sheet: HTMLElement): SheetParts {
  const table = sheet.querySelector('table')
  if (!table) throw new Error('A sheet without its lines')
  const blocks = [...sheet.children].flatMap((part) =>
    part === table ? [...table.tBodies].flatMap((body) => [...body.rows]) : [part as HTMLElement],
  )
  const parts = blocks.map((element): SheetBlock => {
    const { top, height } = element.getBoundingClientRect()
    const isRow = element instanceof HTMLTableRowElement
    const { marginTop, marginBottom } = getComputedStyle(element)
    const above = isRow ? 0 : parseFloat(marginTop)
    const below = isRow ? 0 : parseFloat(marginBottom)
    return {
      element,
      isRow,
      height: above + height + below,
      textLines: () => textLines(element, top - above),
    }
  })
  const empty = table.cloneNode(true) as HTMLTableElement
  for (const body of empty.tBodies) body.replaceChildren()
  empty.caption?.remove()
  return {
    blocks: parts.filter(({ height }) => height > 0),
    table: empty,
    headHeight: table.tHead?.getBoundingClientRect().height ?? 0,
  }
}

function textLines(element: HTMLElement, top: number): TextLine[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const lines: TextLine[] = []
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode)
    for (const line of range.getClientRects()) lines.push({ top: line.top - top, bottom: line.bottom - top })
  }
  return lines
}
