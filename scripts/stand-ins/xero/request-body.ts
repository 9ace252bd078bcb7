import { type Answer, exception } from './answers.ts'
import { dayOf } from './dates.ts'
import { decimalOf } from './decimal.ts'
import { LINE_AMOUNT_TYPES, STATUSES } from './invoices/invoice.ts'

/** One record in a request, as sent. */
export type Raw = Record<string, unknown>

const unreadable = (message: string): { refusal: Answer } => ({
  refusal: exception(400, 14, 'PostDataInvalidException', message),
})

/** The records in a body, one or a list under their name, when each value has the right type. */
export function rawsIn(body: string, name: 'Invoices' | 'Contacts'): { raws: Raw[] } | { refusal: Answer } {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch (error) {
    return unreadable(`JSON for post data was invalid,${String(error)}`)
  }
  if (!isRaw(parsed)) return unreadable('No data to process: the body is no JSON object.')
  const raws = Array.isArray(parsed[name]) ? (parsed[name] as unknown[]) : [parsed]
  if (raws.length === 0 || !raws.every(isRaw)) return unreadable(`No ${name} to process.`)
  const wrong = name === 'Invoices' ? raws.map(wrongInInvoice).find((one) => one !== undefined) : undefined
  return wrong === undefined ? { raws } : unreadable(wrong)
}

/** The text of a field, a number as its digits; undefined for a missing or empty one. */
export function textIn(raw: Raw, name: string): string | undefined {
  const value = raw[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const NUMBERS = ['Quantity', 'UnitAmount', 'LineAmount', 'TaxAmount', 'DiscountRate', 'DiscountAmount']

function wrongInInvoice(raw: Raw, index: number): string | undefined {
  const at = `Invoices[${index}]`
  for (const [field, type, known] of [
    ['Type', 'InvoiceType', ['ACCREC', 'ACCPAY']],
    ['Status', 'InvoiceStatus', STATUSES],
    ['LineAmountTypes', 'LineAmountType', LINE_AMOUNT_TYPES],
  ] as const) {
    const value = raw[field]
    if (value !== undefined && !isOneOf(known, value))
      return `Error converting value ${JSON.stringify(value)} to type 'Xero.API.Library..${type}'. Path '${at}.${field}'.`
  }
  for (const field of ['Date', 'DueDate'])
    if (raw[field] !== undefined && dayOf(raw[field]) === undefined)
      return `The string ${JSON.stringify(raw[field])} is not a valid AllXsd value. Path '${at}.${field}'.`
  if (raw.LineItems !== undefined && !(Array.isArray(raw.LineItems) && raw.LineItems.every(isRaw)))
    return `Error converting value to type 'LineItem'. Path '${at}.LineItems'.`
  for (const [line, item] of (raw.LineItems ?? []).entries())
    for (const field of NUMBERS)
      if (item[field] !== undefined && item[field] !== null && decimalOf(item[field]) === undefined)
        return `Could not convert to decimal: ${JSON.stringify(item[field])}. Path '${at}.LineItems[${line}].${field}'.`
  return undefined
}

const isOneOf = (known: readonly string[], value: unknown): boolean =>
  typeof value === 'string' && known.some((one) => one.toLowerCase() === value.toLowerCase())
