/** A page in CSS pixels. */
export interface PageSize {
  width: number
  height: number
}

/** In whole CSS pixels, and never a hair more than the paper: that would make a page of the hair. */
export const paperSizes: Record<'a4' | 'letter', PageSize> = {
  a4: { width: 793, height: 1121 },
  letter: { width: 816, height: 1055 },
}

/** Above the sheet it is said what this is, below it which page. */
export const margins = { top: 88, side: 52, bottom: 52 }
