import { randomUUID } from 'node:crypto'
import { chartOf, takesLines, type Account } from './chart.ts'
import { type Decimal, ONE, decimalOf, numberOf, product, ratio, rounded, textOf } from './decimal.ts'
import type { DemoOrganisation } from './demo-organisations.ts'
import type { LineAmountTypes, LineItem } from './invoice.ts'
import { type Raw, textIn } from './request-body.ts'
import { taxRatesOf, type TaxRate } from './tax-rates.ts'

/** What a line stands in. */
export interface LineContext {
  organisation: DemoOrganisation
  lineAmountTypes: LineAmountTypes
  /** Decimals of a unit price: 4 with unitdp=4, else 2; what is behind them is rounded away. */
  priceDecimals: number
  /** Whether it must be ready for the books. */
  isFinal: boolean
}

/** A line as Xero computes it, and what Xero says against it. */
export function checkLine(raw: Raw, context: LineContext): { line: LineItem; errors: string[] } {
  const errors: string[] = []
  const description = textIn(raw, 'Description') ?? ''
  if (description.trim() === '') errors.push('The description field is mandatory for each line item.')
  if (description.length > 4000) errors.push('The description must not be longer than 4000 characters.')
  const figures = figuresOf(raw, context, errors)
  const account = accountOf(raw, context, figures.isEmpty, errors)
  const tax = taxOf(raw, account, figures.lineAmount, context, errors)
  const itemCode = textIn(raw, 'ItemCode')
  return {
    errors,
    line: {
      LineItemID: textIn(raw, 'LineItemID') ?? randomUUID(),
      Description: description,
      Quantity: numberOf(figures.quantity),
      UnitAmount: numberOf(figures.price),
      LineAmount: numberOf(figures.lineAmount),
      ...tax,
      ...(itemCode !== undefined && { ItemCode: itemCode }),
      ...(account && { AccountCode: account.Code, AccountID: account.AccountID }),
      ...(figures.rate !== 0n && { DiscountRate: numberOf(figures.rate) }),
      ...(figures.off !== 0n && { DiscountAmount: numberOf(figures.off) }),
    },
  }
}

interface Figures {
  quantity: Decimal
  price: Decimal
  rate: Decimal
  off: Decimal
  lineAmount: Decimal
  /** Words alone: such a line needs no account. */
  isEmpty: boolean
}

function figuresOf(raw: Raw, { priceDecimals }: LineContext, errors: string[]): Figures {
  const given = (name: string) => decimalOf(raw[name])
  const said = given('LineAmount')
  const isEmpty = said === undefined && given('UnitAmount') === undefined
  const quantity = rounded(given('Quantity') ?? (isEmpty ? 0n : ONE), 4)
  if (quantity < 0n)
    errors.push(
      `The quantity value '${textOf(quantity, 4)}' is invalid. Quantity must not be less than zero.`,
    )
  const known = given('UnitAmount') ?? (quantity === 0n ? 0n : ratio(said ?? 0n, quantity, priceDecimals))
  const price = rounded(known, priceDecimals)
  // Xero keeps two decimals of a rate, and takes the rate where both are sent.
  const rate = rounded(given('DiscountRate') ?? 0n, 2)
  const full = product(quantity, price, 8)
  const off =
    rate === 0n ? rounded(given('DiscountAmount') ?? 0n, 2) : rounded((full * rate) / (100n * ONE), 2)
  if (rate !== 0n ? rate < 0n || rate > 100n * ONE : off !== 0n && off > rounded(full, 2))
    errors.push(
      `The discount ${rate === 0n ? 'amount' : 'rate'} '${textOf(rate === 0n ? off : rate, 2)}' is invalid. Discount must not be greater than the line total.`,
    )
  const expected =
    rate === 0n ? rounded(full, 2) - off : rounded((full * (100n * ONE - rate)) / (100n * ONE), 2)
  const isPriced = given('UnitAmount') !== undefined
  if (isPriced && said !== undefined && rounded(said, 2) !== expected)
    errors.push(
      `The line total ${textOf(rounded(said, 2), 2)} does not match the expected line total ${textOf(expected, 2)}`,
    )
  const lineAmount = isPriced ? expected : rounded(said ?? 0n, 2)
  return { quantity, price, rate, off, lineAmount, isEmpty }
}

function accountOf(
  raw: Raw,
  { organisation, isFinal }: LineContext,
  isEmpty: boolean,
  errors: string[],
): Account | undefined {
  const code = textIn(raw, 'AccountCode')
  if (code === undefined) {
    if (isFinal && !isEmpty) errors.push('Account code must be specified')
    return undefined
  }
  const account = chartOf(organisation).find((one) => one.Code === code)
  if (account?.Status === 'ARCHIVED')
    errors.push(
      `Account code '${account.Code}' has been archived, or has been deleted. Each line item must reference a valid account.`,
    )
  else if (!account || !takesLines(account))
    errors.push(`Account code '${code}' is not a valid code for this document.`)
  else return account
  return undefined
}

function taxOf(
  raw: Raw,
  account: Account | undefined,
  lineAmount: Decimal,
  { organisation, lineAmountTypes }: LineContext,
  errors: string[],
): Pick<LineItem, 'TaxType' | 'TaxAmount'> {
  const said = textIn(raw, 'TaxType')
  const type = said ?? (lineAmountTypes === 'NoTax' ? 'NONE' : (account?.TaxType ?? 'NONE'))
  const rate = taxRatesOf(organisation).find(({ TaxType, Status }) => TaxType === type && Status === 'ACTIVE')
  if (!rate)
    errors.push(`The TaxType code '${type}' does not exist or cannot be used with this type of transaction.`)
  else if (account && !appliesTo(rate, account))
    errors.push(`The TaxType code '${type}' cannot be used with account code '${account.Code}'.`)
  else if (!rate.CanApplyToRevenue)
    errors.push(`The TaxType code '${type}' does not exist or cannot be used with this type of transaction.`)
  if (!rate || lineAmountTypes === 'NoTax')
    return { TaxType: lineAmountTypes === 'NoTax' ? 'NONE' : type, TaxAmount: 0 }
  const percent = decimalOf(rate.EffectiveRate) ?? 0n
  const base = lineAmountTypes === 'Inclusive' ? 100n * ONE + percent : 100n * ONE
  const computed = ratio(lineAmount * percent, base * ONE, 2)
  const amount = rounded(decimalOf(raw.TaxAmount) ?? computed, 2)
  if (size(amount) > size(lineAmount)) errors.push('The tax amount cannot be greater than the line amount.')
  return { TaxType: type, TaxAmount: numberOf(amount) }
}

const size = (value: Decimal): Decimal => (value < 0n ? -value : value)

function appliesTo(rate: TaxRate, { Class }: Account): boolean {
  if (Class === 'REVENUE') return rate.CanApplyToRevenue
  if (Class === 'EXPENSE') return rate.CanApplyToExpenses
  if (Class === 'LIABILITY') return rate.CanApplyToLiabilities
  return Class === 'ASSET' ? rate.CanApplyToAssets : rate.CanApplyToEquity
}
