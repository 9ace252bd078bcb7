import {
  booksFormats,
  emptyAddress,
  remindersIn,
  type Address,
  type BooksFormat,
  type MailTemplate,
  type Reminders,
  type TaxRounding,
} from '@covoice/domain'
import * as v from 'valibot'

/** The company's details, copied onto each new invoice. */
export interface CompanySettings {
  name: string
  address: Address
  phone: string
  email: string
  taxId: string
  peppolEndpoint: string
}

/** The initial values of a new invoice. */
export interface InvoiceSettings {
  /** files/{id}, null without one. */
  logo: string | null
  bankDetails: string
  termsDays: number
  notes: string
  footer: string
  numberPrefix: string
  firstNumber: number
  taxRounding: TaxRounding
  pricesIncludeTax: boolean
  /** Cash amounts are rounded to this coin; 0: no rounding, 5: to 0.05. */
  cashRoundingMinor: number
  /** Custom email texts, by language. */
  mailTemplates: Record<string, MailTemplate>
  /** The accounting software; null: nothing is exported. */
  accountingSoftware: BooksFormat | null
  /** The names that the books use, where they differ from the software's own. */
  booksMapping: Record<string, unknown>
  /** When customers are reminded automatically. */
  reminders: Reminders
}

const text = v.fallback(v.string(), '')
const flag = v.fallback(v.boolean(), false)
const integer = (fallback: number) => v.fallback(v.pipe(v.number(), v.safeInteger()), fallback)

const company = v.object({
  name: text,
  address: v.fallback(
    v.object({ street: text, city: text, region: text, postcode: text, country: text }),
    emptyAddress(),
  ),
  phone: text,
  email: text,
  taxId: text,
  peppolEndpoint: text,
})

const invoice = v.object({
  logo: v.fallback(v.nullable(v.string()), null),
  bankDetails: text,
  termsDays: integer(30),
  notes: text,
  footer: text,
  numberPrefix: v.fallback(v.string(), 'INV-'),
  firstNumber: integer(1),
  taxRounding: v.fallback(v.picklist(['perRate', 'perLine']), 'perRate'),
  pricesIncludeTax: flag,
  cashRoundingMinor: integer(0),
  mailTemplates: v.fallback(v.record(v.string(), v.object({ subject: text, message: text })), {}),
  accountingSoftware: v.fallback(v.nullable(v.picklist(booksFormats)), null),
  booksMapping: v.fallback(v.record(v.string(), v.unknown()), {}),
})

/** The company settings of a stored document; missing or invalid fields become empty. */
export function parseCompanySettings(data: Record<string, unknown>): CompanySettings {
  return v.parse(company, data)
}

/** The invoice settings of a stored document; missing or invalid fields get their defaults. */
export function parseInvoiceSettings(data: Record<string, unknown>): InvoiceSettings {
  return { ...v.parse(invoice, data), reminders: remindersIn(data.reminders) }
}
