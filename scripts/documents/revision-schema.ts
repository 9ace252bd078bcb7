import { invoiceFields, lineFields, taxCategories } from '@covoice/domain'
import * as v from 'valibot'

const whole = v.pipe(v.number('is no number'), v.safeInteger('is no whole number'))
const text = v.string('is no text')

const address = (side: 'from' | 'to') =>
  v.strictObject({
    street: invoiceFields[`${side}.address.street`],
    city: invoiceFields[`${side}.address.city`],
    region: invoiceFields[`${side}.address.region`],
    postcode: invoiceFields[`${side}.address.postcode`],
    country: invoiceFields[`${side}.address.country`],
  })

const content = v.strictObject({
  customer: invoiceFields.customer,
  from: v.strictObject({
    name: invoiceFields['from.name'],
    address: address('from'),
    phone: invoiceFields['from.phone'],
    email: invoiceFields['from.email'],
    taxId: invoiceFields['from.taxId'],
    peppolEndpoint: invoiceFields['from.peppolEndpoint'],
    bankDetails: invoiceFields['from.bankDetails'],
    logo: invoiceFields['from.logo'],
  }),
  to: v.strictObject({
    name: invoiceFields['to.name'],
    address: address('to'),
    email: invoiceFields['to.email'],
    taxId: invoiceFields['to.taxId'],
    peppolEndpoint: invoiceFields['to.peppolEndpoint'],
    peppolScheme: invoiceFields['to.peppolScheme'],
    contactName: invoiceFields['to.contactName'],
  }),
  invoiceDay: invoiceFields.invoiceDay,
  dueDay: invoiceFields.dueDay,
  termsDays: invoiceFields.termsDays,
  poNumber: invoiceFields.poNumber,
  contractName: invoiceFields.contractName,
  periodStartDay: invoiceFields.periodStartDay,
  periodEndDay: invoiceFields.periodEndDay,
  currency: invoiceFields.currency,
  pricesIncludeTax: invoiceFields.pricesIncludeTax,
  discount: invoiceFields.discount,
  notes: invoiceFields.notes,
  footer: invoiceFields.footer,
  prepaidMinor: invoiceFields.prepaidMinor,
  buyerReference: invoiceFields.buyerReference,
  taxRounding: invoiceFields.taxRounding,
  cashRoundingMinor: invoiceFields.cashRoundingMinor,
})

const line = v.strictObject({
  id: text,
  ...lineFields,
  position: text,
  removed: v.literal(false, 'is true: a removed line is in no revision'),
})

const totals = v.strictObject({
  subtotalMinor: whole,
  discountMinor: whole,
  chargesMinor: whole,
  allowancesMinor: whole,
  netMinor: whole,
  taxMinor: whole,
  totalMinor: whole,
  prepaidMinor: whole,
  cashRoundingMinor: whole,
  dueMinor: whole,
})

const lineTotals = v.strictObject({
  grossMinor: whole,
  discountMinor: whole,
  netMinor: whole,
  taxMinor: whole,
})

const taxRow = v.strictObject({
  ratePpm: whole,
  category: v.picklist(taxCategories, 'is no tax category'),
  name: text,
  baseMinor: whole,
  taxMinor: whole,
})

const language = v.pipe(
  text,
  v.check((tag) => isLanguage(tag), 'is no language of BCP 47, as de-CH is one'),
)

const dataUrl = /^data:(image\/png|image\/jpeg);base64,([A-Za-z0-9+/]+={0,2})$/

const logo = v.pipe(
  text,
  v.regex(dataUrl, 'is no picture as data:image/png;base64, or data:image/jpeg;base64,'),
  v.transform((url) => {
    const [, type, base64 = ''] = dataUrl.exec(url) ?? []
    const bytes = Uint8Array.from(Buffer.from(base64, 'base64'))
    return { type: type === 'image/jpeg' ? ('image/jpeg' as const) : ('image/png' as const), bytes }
  }),
)

/** A revision's JSON, strictly: every field of it and no other, except who issued it and when, which is let pass. */
export const revisionFileSchema = v.strictObject({
  revision: whole,
  number: whole,
  numberText: v.pipe(text, v.nonEmpty('is empty')),
  content,
  lines: v.array(line, 'is no list'),
  totals,
  lineTotals: v.record(v.string(), lineTotals, 'is no list of sums by the ids of lines'),
  taxes: v.array(taxRow, 'is no list'),
  language: v.optional(v.nullable(language), null),
  logo: v.optional(v.nullable(logo), null),
  issuedAt: v.optional(v.unknown()),
  issuedBy: v.optional(v.unknown()),
})

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
