import * as v from 'valibot'
import { mapArgument } from '../fields/map-argument.ts'
import { ownValue } from '../fields/own-value.ts'
import type { BooksFormat } from './books-limits.ts'
import type { BooksLineKind } from './books-line.ts'

/**
 * The target of a line: the account it is posted to (Xero's code, QuickBooks Desktop's name) and the product
 * or service that stands for it (QuickBooks). '' where there is none.
 */
export interface BooksPost {
  account: string
  item: string
}

/**
 * The names in an organisation's books for the content of its invoices; '' for values that a format doesn't
 * use.
 */
export interface BooksMapping {
  posts: Record<BooksLineKind, BooksPost>
  /** The software's name of each tax, by the tax's id; a missing tax uses its own name. */
  taxTypes: Record<string, string>
  /** The software's name for no tax at all. */
  noTax: string
  /**
   * The product of tax lines where QuickBooks Online's import has no taxes, as in the United States; '' where
   * taxes stand beside the lines.
   */
  taxItem: string
  /** The account of receivables. */
  receivablesAccount: string
  /** The account of the tax owed. */
  taxAccount: string
  /** The software's order of day and month; QuickBooks Desktop's files always have the month first. */
  dayOrder: 'dayMonthYear' | 'monthDayYear'
}

const everywhere = (post: BooksPost): BooksMapping['posts'] => ({
  item: post,
  charge: post,
  allowance: post,
  discount: post,
  prepaid: { account: '', item: '' },
  cashRounding: { account: '', item: '' },
})

const defaults: Record<BooksFormat, BooksMapping> = {
  // Every new company of QuickBooks Online has the service 'Services'.
  quickBooksOnline: {
    posts: everywhere({ account: '', item: 'Services' }),
    taxTypes: {},
    noTax: 'No VAT',
    taxItem: '',
    receivablesAccount: '',
    taxAccount: '',
    dayOrder: 'monthDayYear',
  },
  // 200 and 860 are Sales and Rounding in Xero's chart of accounts.
  xero: {
    posts: { ...everywhere({ account: '200', item: '' }), cashRounding: { account: '860', item: '' } },
    taxTypes: {},
    noTax: 'Tax Exempt',
    taxItem: '',
    receivablesAccount: '',
    taxAccount: '',
    dayOrder: 'dayMonthYear',
  },
  quickBooksDesktop: {
    posts: everywhere({ account: 'Sales', item: 'Sales' }),
    taxTypes: {},
    noTax: '',
    taxItem: '',
    receivablesAccount: 'Accounts Receivable',
    taxAccount: 'Sales Tax Payable',
    dayOrder: 'monthDayYear',
  },
}

/**
 * The stored mapping of the organisation for `format`; missing or invalid parts get the software's own
 * defaults. It never throws.
 */
export function booksMapping(format: BooksFormat, stored: unknown = {}): BooksMapping {
  const schema = schemaOf(defaults[format])
  const read = v.safeParse(schema, stored)
  return read.success ? read.output : v.parse(schema, {})
}

function schemaOf(known: BooksMapping) {
  const textOr = (otherwise: string) => v.fallback(v.string(), otherwise)
  const postOf = (kind: BooksLineKind) =>
    v.fallback(
      v.object({ account: textOr(known.posts[kind].account), item: textOr(known.posts[kind].item) }),
      known.posts[kind],
    )
  return v.object({
    posts: v.fallback(
      v.object({
        item: postOf('item'),
        charge: postOf('charge'),
        allowance: postOf('allowance'),
        discount: postOf('discount'),
        prepaid: postOf('prepaid'),
        cashRounding: postOf('cashRounding'),
      } satisfies Record<BooksLineKind, unknown>),
      known.posts,
    ),
    taxTypes: v.fallback(mapArgument(textOr('')), known.taxTypes),
    noTax: textOr(known.noTax),
    taxItem: textOr(known.taxItem),
    receivablesAccount: textOr(known.receivablesAccount),
    taxAccount: textOr(known.taxAccount),
    dayOrder: v.fallback(v.picklist(['dayMonthYear', 'monthDayYear']), known.dayOrder),
  })
}

/** The software's name for the tax of a line: its only tax, or no tax; '' when that tax has no name. */
export function taxTypeOf(
  taxes: readonly { tax: string; name: string }[],
  { taxTypes, noTax }: BooksMapping,
): string {
  const [tax] = taxes
  if (!tax) return noTax
  const mapped = ownValue(taxTypes, tax.tax) ?? ''
  return mapped.trim() === '' ? tax.name.trim() : mapped.trim()
}
