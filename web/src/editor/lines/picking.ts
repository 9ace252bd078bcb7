import { lineTax, type LineTax, type LineValues, type Tax, type Product } from '@covoice/domain'

/**
 * The values that a line takes from the price list; its tax only where the entry has one and the customer has no
 * default of their own, otherwise the line's tax stays.
 */
export function picking(
  product: Product,
  taxById: (id: string | null) => Tax | null,
  ofCustomer: Tax | null = null,
): LineValues {
  const tax = ofCustomer ? null : taxById(product.tax)
  return {
    product: product.id,
    description: product.description === '' ? product.name : `${product.name}\n${product.description}`,
    unit: product.unit,
    unitPriceMillionths: product.unitPriceMillionths,
    priceQuantityThousandths: 1000,
    ...(tax ? { taxes: [lineTax(tax)] satisfies LineTax[] } : {}),
  }
}
