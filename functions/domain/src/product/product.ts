import type { ValuesOf } from '../fields/field.ts'
import { readFields } from '../fields/read-fields.ts'
import { productTable } from './product-table.ts'

/** An entry of the price list without its id: what is stored. */
export type ProductContent = ValuesOf<typeof productTable>

/** What an entry of the price list is. */
export type ProductKind = ProductContent['kind']

/** An entry of the price list. */
export type Product = ProductContent & { id: string }

/** The product of a stored document; what is missing or odd is empty. */
export function parseProduct(id: string, data: unknown): Product {
  return { id, ...readFields(productTable, data) }
}

/** A price list entry before anything but its name is known; a rate is per hour. */
export function newProduct(name: string, known: Partial<ProductContent> = {}): ProductContent {
  const { unit } = productTable
  return {
    ...readFields(productTable, {}),
    unit: known.kind === 'rate' ? 'HUR' : unit.empty,
    ...known,
    name: name.trim(),
  }
}
