import {
  type InvoiceContent,
  type InvoiceServerFields,
  type LineContent,
  dayOf,
  emptyAddress,
  headerMarkTable,
  lineMarkTable,
  newInvoice,
  newLine,
  readFields,
} from '@covoice/domain'
import type { Fields } from '../emulator/wire.ts'
import { requestTime } from '../emulator/wire.ts'
import { type Person, biller, near } from './people.ts'

const past = new Date('2026-01-05T10:00:00Z')

/** As the server stored them some time ago. */
export const authoredBy = (who: Person = biller): Fields => ({
  createdBy: who.uid,
  createdAt: past,
  changedBy: who.uid,
  changedAt: past,
})

/** As a client writes them in a creation. */
export const creation = (who: Person): Fields => ({
  createdBy: who.uid,
  createdAt: requestTime,
  ...change(who),
})

/** As a client writes them in a change. */
export const change = (who: Person): Fields => ({ changedBy: who.uid, changedAt: requestTime })

export const anOrganisation = (known: Fields = {}): Fields => ({
  name: 'Acme',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
  plan: 'trial',
  firstIssuedAt: null,
  createdBy: 'founder',
  createdAt: past,
  ...known,
})

/** An invoice's content and the server's first values. */
export const anInvoice = (known: Partial<InvoiceContent & InvoiceServerFields> = {}): Fields =>
  ({
    ...newInvoice(dayOf('2026-03-01'), { currency: 'EUR', customer: near }),
    ...readFields(headerMarkTable, {}),
    ...known,
  }) as unknown as Fields

export const aLine = (known: Partial<LineContent> = {}): Fields => ({
  ...newLine('a0', { description: 'Support', ...known }),
  ...readFields(lineMarkTable, {}),
})

export const aLineTax = (known: Fields = {}): Fields => ({
  tax: 'vat',
  name: 'VAT',
  ratePpm: 190_000,
  category: 'S',
  exemptionReason: '',
  ...known,
})

export const aCustomer = (known: Fields = {}): Fields => ({
  name: 'Near Ltd',
  address: { ...emptyAddress() },
  taxId: '',
  peppolEndpoint: '',
  peppolScheme: '',
  buyerReference: '',
  language: '',
  termsDays: null,
  tax: null,
  phone: '',
  email: '',
  contacts: {},
  archived: false,
  ...known,
})

export const aContact = (known: Fields = {}): Fields => ({
  name: 'Ada',
  email: 'ada@near.example',
  phone: '',
  isBillingContact: true,
  ...known,
})

export const aProduct = (known: Fields = {}): Fields => ({
  kind: 'product',
  name: 'Router',
  description: '',
  category: '',
  sku: '',
  unit: 'C62',
  unitPriceMillionths: 0,
  tax: null,
  archived: false,
  ...known,
})

export const aTax = (known: Fields = {}): Fields => ({
  name: 'VAT',
  ratePpm: 190_000,
  category: 'S',
  exemptionReason: '',
  default: true,
  archived: false,
  ...known,
})

export const aCompany = (): Fields => ({
  name: 'Acme',
  address: { ...emptyAddress() },
  phone: '',
  email: '',
  taxId: '',
  peppolEndpoint: '',
})

export const anInvoiceSettings = (): Fields => ({
  logo: null,
  bankDetails: '',
  termsDays: 14,
  notes: '',
  footer: '',
  numberPrefix: 'INV-',
  firstNumber: 1,
  taxRounding: 'perRate',
  pricesIncludeTax: false,
  cashRoundingMinor: 0,
  mailTemplates: {},
  accountingSoftware: null,
  booksMapping: {},
  reminders: { enabled: false, afterDays: [3, 14, 30] },
  firstStepsDismissed: false,
  reviewRule: 'never',
  reviewAboveMinor: 0,
})
