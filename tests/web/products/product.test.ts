import { newProduct, parseProduct } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { searchProducts } from '../../../web/src/products/product.ts'

describe('the price list', () => {
  it('[O40] rates are by the hour, products and expenses by the piece', () => {
    expect(newProduct('Support', { kind: 'rate' }).unit).toBe('HUR')
    expect(newProduct('Cable').unit).toBe('C62')
    expect(newProduct(' Parking ', { kind: 'expense', unit: 'DAY' })).toMatchObject({
      name: 'Parking',
      unit: 'DAY',
    })
  })

  it('[O40] an entry with invalid fields is shown with its readable fields', () => {
    expect(parseProduct('p', { name: 'Cable', kind: 'gift', unitPriceMillionths: 0.5 })).toMatchObject({
      name: 'Cable',
      kind: 'product',
      unitPriceMillionths: 0,
      tax: null,
    })
  })

  it('[O41] is searched by name, description, SKU and category, every word', () => {
    const list = [
      parseProduct('a', { ...newProduct('Support'), category: 'Labour', sku: 'S-1' }),
      parseProduct('b', { ...newProduct('Cable'), description: 'Cat 6, labour excluded' }),
    ]
    const ids = (text: string) => searchProducts(list, text).map(({ id }) => id)
    expect(ids('labour')).toEqual(['a', 'b'])
    expect(ids('s-1')).toEqual(['a'])
    expect(ids('cable labour')).toEqual(['b'])
    expect(ids('cable s-1')).toEqual([])
  })
})
