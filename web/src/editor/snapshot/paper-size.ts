/** A page in CSS pixels. */
export interface PageSize {
  width: number
  height: number
}

/** In whole CSS pixels, and never more than the paper: the excess would become another page. */
export const paperSizes: Record<'a4' | 'letter', PageSize> = {
  a4: { width: 793, height: 1121 },
  letter: { width: 816, height: 1055 },
}

/** The margin above the sheet has its description, the margin below has the page number. */
export const margins = { top: 88, side: 52, bottom: 52 }
