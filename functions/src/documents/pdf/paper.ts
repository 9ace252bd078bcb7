import { paperIn } from '@covoice/domain'

/** A page in points, and the margin of the printed sheet. */
export interface Paper {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

/** The paper of a sender in a country (ISO 3166-1 alpha-2): A4, or Letter where that is usual. */
export function paperOf(country: string): Paper {
  const [width, height] = paperIn(country) === 'letter' ? [612, 792] : [595.28, 841.89]
  return { width, height, left: 50, right: width - 50, top: 50, bottom: height - 64 }
}
