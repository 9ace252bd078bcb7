import { chartTaxType, xeroLines, type BooksChart, type BooksMapping, type Revision } from '@covoice/domain'
import type { BooksInvoice } from '../../books/books-software.ts'
import { xeroFigures } from './xero-figures.ts'

/**
 * An invoice in connected Xero's form, in the lines of its file, from which Xero computes the calculator's
 * taxes; `url` is its address in Covoice. Throws RangeError for an invoice that its books can't accept.
 */
export function xeroInvoice(
  revision: Revision,
  mapping: BooksMapping,
  chart: BooksChart,
  url: string,
): BooksInvoice {
  const { content, numberText } = revision
  const { to } = content
  const lines = xeroLines(revision)
  if (!lines || content.dueDay === null) throw new RangeError(`${numberText} can't be carried`)
  return {
    number: numberText,
    reference: content.poNumber,
    url,
    contact: { name: to.name.trim(), email: to.email, taxId: to.taxId, address: to.address },
    day: content.invoiceDay,
    dueDay: content.dueDay,
    currency: content.currency,
    pricesIncludeTax: content.pricesIncludeTax,
    lines: lines.map((line) => {
      const taxType = chartTaxType(line.taxes, mapping, chart)
      if (!taxType) throw new RangeError(`${numberText} has a tax that these books don't know`)
      return {
        ...xeroFigures(line, revision),
        account: mapping.posts[line.kind].account.trim(),
        taxType: taxType.type,
      }
    }),
  }
}
