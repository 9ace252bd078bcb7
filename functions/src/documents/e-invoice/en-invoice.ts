import type { BankAccount, Day, Endpoint, TaxCategory } from '@covoice/domain'

/** An invoice in the words of EN 16931; amounts in minor units, other numbers as decimal texts, texts '' when unknown. */
export interface EnInvoice {
  number: string
  issueDay: Day
  dueDay: Day | null
  terms: string
  note: string
  currency: string
  buyerReference: string
  orderReference: string
  contractReference: string
  seller: EnSeller
  buyer: EnParty
  /** When the goods or services were supplied (BT-72). */
  supplyDay: Day
  /** The place of delivery (BG-15); known only for intra-community supplies, which require it. */
  deliverTo: { name: string; address: EnAddress } | null
  period: { startDay: Day | null; endDay: Day | null } | null
  payment: EnPayment
  adjustments: EnAdjustment[]
  vat: EnVat[]
  totals: EnTotals
  lines: EnLine[]
}

/** A postal address (BG-5, BG-8, BG-15), its street in up to three lines. */
export interface EnAddress {
  streetLines: string[]
  city: string
  postcode: string
  region: string
  country: string
}

/** Seller or buyer; `vatId` carries its country's prefix. */
export interface EnParty {
  name: string
  address: EnAddress
  endpoint: Endpoint | null
  /** A number that names the party where no VAT identifier may (BT-29, BT-46). */
  identifier: string
  registration: Endpoint | null
  vatId: string | null
  contact: { name: string; phone: string; email: string } | null
}

/** The seller, with its number at the tax office where that is no VAT identifier (BT-32). */
export interface EnSeller extends EnParty {
  taxRegistration: string
}

/** How to pay (BG-16): a code of UNCL4461, and the account when one is known. */
export interface EnPayment {
  code: string
  text: string
  account: BankAccount | null
}

/** A category and its rate as a decimal text; null for what is outside the scope of VAT. */
export interface EnTax {
  category: TaxCategory
  percent: string | null
}

/** A charge (BG-21) or allowance (BG-20) on the whole document. */
export interface EnAdjustment {
  isCharge: boolean
  amountMinor: number
  reason: string
  reasonCode: string
  tax: EnTax
}

/** A row of the VAT breakdown (BG-23). */
export interface EnVat {
  category: TaxCategory
  percent: string
  baseMinor: number
  taxMinor: number
  exemptionReason: string
  exemptionCode: string
}

/** The document's totals (BG-22), BT-106 to BT-115 in their order. */
export interface EnTotals {
  linesMinor: number
  allowancesMinor: number
  chargesMinor: number
  netMinor: number
  taxMinor: number
  totalMinor: number
  prepaidMinor: number
  roundingMinor: number
  dueMinor: number
}

/** A line (BG-25); its price is never negative (BR-27), the quantity has the sign. */
export interface EnLine {
  id: string
  name: string
  description: string
  quantity: string
  unit: string
  price: string
  priceQuantity: string
  allowanceMinor: number
  allowanceReason: string
  netMinor: number
  tax: EnTax
}
