import * as v from 'valibot'

export const productKinds = ['product', 'expense', 'rate'] as const
export type ProductKind = (typeof productKinds)[number]

/** An entry of the price list; `tax` is the id of a tax, null for the organisation's default. */
export interface Product {
  id: string
  kind: ProductKind
  name: string
  description: string
  category: string
  sku: string
  /** UN/ECE recommendation 20: 'C62' one, 'HUR' hour … */
  unit: string
  unitPriceMillionths: number
  tax: string | null
  archived: boolean
}

export type ProductContent = Omit<Product, 'id'>

const text = v.fallback(v.string(), '')
const product = v.object({
  kind: v.fallback(v.picklist(productKinds), 'product'),
  name: text,
  description: text,
  category: text,
  sku: text,
  unit: v.fallback(v.string(), 'C62'),
  unitPriceMillionths: v.fallback(v.pipe(v.number(), v.safeInteger()), 0),
  tax: v.fallback(v.nullable(v.string()), null),
  archived: v.fallback(v.boolean(), false),
})

/** The product of a stored document; missing or invalid fields become empty. */
export function parseProduct(id: string, data: Record<string, unknown>): Product {
  return { id, ...v.parse(product, data) }
}

/** An empty price list entry except for its name. */
export function newProduct(name: string, known: Partial<ProductContent> = {}): ProductContent {
  return {
    kind: 'product',
    description: '',
    category: '',
    sku: '',
    unit: known.kind === 'rate' ? 'HUR' : 'C62',
    unitPriceMillionths: 0,
    tax: null,
    archived: false,
    ...known,
    name: name.trim(),
  }
}

/** Entries whose name, description, SKU or category contains every word of the text, in the given order. */
export function searchProducts(products: readonly Product[], text: string): Product[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return products.filter((one) => {
    const where = [one.name, one.description, one.sku, one.category].join(' ').toLowerCase()
    return words.every((word) => where.includes(word))
  })
}
