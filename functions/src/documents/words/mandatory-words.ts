import type { TaxCategory } from '@covoice/domain'
import type { Words } from './en.ts'

// Directive 2006/112/EC art. 226 (11) and (11a).
const words: Partial<Record<TaxCategory, keyof Words>> = {
  AE: 'reverseCharge',
  K: 'intraCommunity',
  G: 'exported',
  O: 'outsideScope',
}

/** The words that the law requires for a tax category where nobody gave a reason, '' for the other categories. */
export function mandatoryWords(category: TaxCategory, said: Words): string {
  const key = words[category]
  return key === undefined ? '' : said[key]
}
