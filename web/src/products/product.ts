import type { Product } from '@covoice/domain'

/** Entries whose name, description, SKU or category contains every word of the text, in the given order. */
export function searchProducts(products: readonly Product[], text: string): Product[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return products.filter((one) => {
    const where = [one.name, one.description, one.sku, one.category].join(' ').toLowerCase()
    return words.every((word) => where.includes(word))
  })
}
