import { productPath, productsPath, taxPath, taxesPath } from '@covoice/domain'
import { list } from '../emulator/ask.ts'
import { clientId } from './client-id.ts'
import { type Case, everyoneAsks, org } from './case.ts'
import { aProduct, aTax } from './documents.ts'
import { keptCases } from './kept-documents.ts'
import { may } from './people.ts'
import { longText, ratedTax, shortText, unit, unitPrice } from './shapes.ts'
import { flag, id, oneOf, optional, orNull } from './variations.ts'

export const productCases: Case[] = [
  ...keptCases({
    noun: 'a product',
    path: productPath(org, clientId('router')),
    content: aProduct(),
    edit: { name: 'Switch' },
    reading: 'readPriceList',
    writing: 'writePriceList',
    shapes: optional({
      kind: oneOf('product', 'expense', 'rate'),
      name: shortText,
      description: longText,
      category: shortText,
      sku: shortText,
      unit,
      unitPriceMillionths: unitPrice,
      tax: orNull(id),
      archived: flag,
    }),
  }),
  ...everyoneAsks([
    {
      title: 'list the products',
      ask: () => list(productsPath(org)),
      allowed: (who) => may(who, 'readPriceList'),
    },
  ]),
]

export const taxCases: Case[] = [
  ...keptCases({
    noun: 'a tax',
    path: taxPath(org, clientId('vat')),
    content: aTax(),
    edit: { default: false },
    reading: 'readPriceList',
    writing: 'writeSettings',
    shapes: optional({ ...ratedTax, default: flag, archived: flag }),
  }),
  ...everyoneAsks([
    { title: 'list the taxes', ask: () => list(taxesPath(org)), allowed: (who) => may(who, 'readPriceList') },
  ]),
]
