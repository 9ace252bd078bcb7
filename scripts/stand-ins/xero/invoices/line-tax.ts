import type { Account } from '../chart.ts'
import { type Decimal, ONE, decimalOf, numberOf, ratio, rounded } from '../decimal.ts'
import type { LineItem } from './invoice.ts'
import type { LineContext } from './line-context.ts'
import { type Raw, textIn } from '../request-body.ts'
import { taxRatesOf, type TaxRate } from '../tax-rates.ts'

/** The tax of a line: its account's where it names none, computed where it has no amount. */
export function taxOf(
  raw: Raw,
  { account, lineAmount }: { account: Account | undefined; lineAmount: Decimal },
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
