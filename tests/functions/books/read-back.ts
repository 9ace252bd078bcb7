import { divideRounded, exponentOf, type Revision } from '@covoice/domain'
import { decimalOf, scaled } from '../../../scripts/totals/decimal.ts'
import { csvRecords } from '../../support/csv.ts'
import { readIif } from '../../support/iif.ts'

/** What accounting software makes of a file, in minor units of the invoice's currency. */
export interface ReadBack {
  netMinor: number
  taxMinor: number
  totalMinor: number
  /** By the software's name of the tax; zero amounts are left out. */
  taxes: Record<string, number>
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** Quantity x price x what a percent discount leaves, in hundredths, which the software keeps of every currency. */
function product(quantity: string, price: string, discount = '0'): number {
  const [q, p, off] = [decimalOf(quantity), decimalOf(price), decimalOf(discount || '0')]
  const hundred = 100n * 10n ** BigInt(off.places)
  const digits = q.digits * p.digits * (hundred - off.digits) * 100n
  return Number(divideRounded(digits, 10n ** BigInt(q.places + p.places) * hundred))
}

function byTax(amounts: readonly (readonly [string, number])[]): Record<string, number> {
  const taxes: Record<string, number> = {}
  for (const [name, taxMinor] of amounts) taxes[name] = (taxes[name] ?? 0) + taxMinor
  return Object.fromEntries(Object.entries(taxes).filter(([, taxMinor]) => taxMinor !== 0))
}

/** QuickBooks Online takes each row's amount, which must be quantity x rate, and its tax as they are. */
export function quickBooksOnlineReads(text: string, { content }: Revision): ReadBack {
  const places = exponentOf(content.currency)
  const rows = csvRecords(text).map((row) => {
    const amount = scaled(decimalOf(row['*ItemAmount'] ?? ''), places)
    const { ItemQuantity: quantity = '', ItemRate: rate = '' } = row
    if (product(quantity, rate) !== scaled(decimalOf(row['*ItemAmount'] ?? ''), 2))
      throw new Error(`${quantity} x ${rate} is not ${row['*ItemAmount']}`)
    return {
      amount,
      tax: scaled(decimalOf(row.ItemTaxAmount ?? ''), places),
      code: row['*ItemTaxCode'] ?? '',
    }
  })
  const netMinor = sum(rows.map(({ amount }) => amount))
  const taxMinor = sum(rows.map(({ tax }) => tax))
  const taxes = byTax(rows.map(({ code, tax }) => [code, tax]))
  return { netMinor, taxMinor, totalMinor: netMinor + taxMinor, taxes }
}

/** Xero multiplies, takes the tax of each row at the rate of its type, rounds both to two decimals and adds up. */
export function xeroReads(text: string, { content, lines }: Revision): ReadBack {
  const rates = new Map(lines.flatMap((line) => line.taxes).map(({ name, ratePpm }) => [name, ratePpm]))
  const rows = csvRecords(text).map((row) => {
    const amount = product(row['*Quantity'] ?? '', row['*UnitAmount'] ?? '', row.Discount)
    const ratePpm = BigInt(rates.get(row['*TaxType'] ?? '') ?? 0)
    const divisor = content.pricesIncludeTax ? 1_000_000n + ratePpm : 1_000_000n
    return {
      amount,
      tax: Number(divideRounded(BigInt(amount) * ratePpm, divisor)),
      type: row['*TaxType'] ?? '',
    }
  })
  const minor = (hundredths: number) => hundredths / 10 ** (2 - exponentOf(content.currency))
  const amount = minor(sum(rows.map((row) => row.amount)))
  const taxMinor = minor(sum(rows.map(({ tax }) => tax)))
  const netMinor = content.pricesIncludeTax ? amount - taxMinor : amount
  const taxes = byTax(rows.map(({ type, tax }) => [type, minor(tax)]))
  return { netMinor, taxMinor, totalMinor: netMinor + taxMinor, taxes }
}

/** QuickBooks Desktop takes every amount as it is, credits below zero, and refuses what doesn't add up to 0. */
export function quickBooksDesktopReads(bytes: Uint8Array, { content }: Revision): ReadBack {
  const [transaction] = readIif(bytes)
  if (!transaction) throw new Error('There is no transaction')
  const places = exponentOf(content.currency)
  const amountOf = (row: Record<string, string>) => scaled(decimalOf(row.AMOUNT ?? ''), places)
  const { head, splits } = transaction
  if (amountOf(head) + sum(splits.map(amountOf)) !== 0) throw new Error('The amounts are not 0 together')
  for (const { QNTY = '', PRICE = '', AMOUNT = '', TRNSTYPE } of splits) {
    if (QNTY !== '' && product(QNTY, PRICE) !== scaled(decimalOf(AMOUNT), 2))
      throw new Error(`${QNTY} x ${PRICE} is not ${AMOUNT}`)
    if (TRNSTYPE !== head.TRNSTYPE) throw new Error(`${TRNSTYPE} in ${head.TRNSTYPE}`)
  }
  const taxed = splits.filter(({ ACCNT }) => ACCNT === 'Sales Tax Payable')
  const taxMinor = 0 - sum(taxed.map(amountOf))
  const netMinor = 0 - sum(splits.filter((split) => !taxed.includes(split)).map(amountOf))
  const taxes = byTax(taxed.map((split) => [split.INVITEM ?? '', 0 - amountOf(split)]))
  return { netMinor, taxMinor, totalMinor: amountOf(head), taxes }
}
