import type { Product } from '@covoice/domain'
import { hasWords } from '../ui/search/has-words.ts'

/** Entries whose name, description, SKU or category contains every word of the text, in the given order. */
export function searchProducts(products: readonly Product[], text: string): Product[] {
  const fits = hasWords(text)
  return products.filter((one) => fits(one.name, one.description, one.sku, one.category))
}
