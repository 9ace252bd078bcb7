import { chartTaxType, xeroLines, type BooksChart, type BooksMapping, type Revision } from '@covoice/domain'
import { xeroFigures, type XeroFigures } from './xero-figures.ts'

/** An invoice to be written into Xero; amounts are decimals. */
export interface XeroInvoice {
  number: string
  reference: string
  /** The address of this revision in Covoice, which distinguishes it from another with the same number. */
  url: string
  contact: {
    name: string
    email: string
    taxId: string
    address: { street: string; city: string; region: string; postcode: string; country: string }
  }
  day: string
  dueDay: string
  currency: string
  pricesIncludeTax: boolean
  lines: (XeroFigures & { account: string; taxType: string })[]
}

/**
 * An invoice in connected Xero's form, in the lines of its file, from which Xero computes the calculator's
 * taxes; `url` is its address in Covoice. Throws RangeError for an invoice that its books can't accept.
 */
export function xeroInvoice(
  revision: Revision,
  mapping: BooksMapping,
  chart: BooksChart,
  url: string,
): XeroInvoice {
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
