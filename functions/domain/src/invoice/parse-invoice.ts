import * as v from 'valibot'
import { dayOf, isDay, type Day } from '../fields/day.ts'
import type { Invoice } from './invoice.ts'
import { emptyAddress, emptyBuyer, emptySeller } from '../customer/party.ts'
import { deliveryStates } from '../delivery/message.ts'
import { statuses } from './status.ts'
import { transferStates } from '../books/transfer.ts'
import {
  anyDayOrNull,
  anyDiscount,
  anyFlag,
  anything,
  anyText,
  anyTextOrNull,
  anyWhole,
  anyWholeOrNull,
} from '../fields/tolerant.ts'

const address = v.fallback(
  v.object({ street: anyText, city: anyText, region: anyText, postcode: anyText, country: anyText }),
  emptyAddress,
)

const seller = v.fallback(
  v.object({
    name: anyText,
    address,
    phone: anyText,
    email: anyText,
    taxId: anyText,
    peppolEndpoint: anyText,
    bankDetails: anyText,
    logo: anyTextOrNull,
  }),
  emptySeller,
)

const buyer = v.fallback(
  v.object({
    name: anyText,
    address,
    email: anyText,
    taxId: anyText,
    peppolEndpoint: anyText,
    peppolScheme: anyText,
    contactName: anyText,
  }),
  emptyBuyer,
)

const totals = v.fallback(
  v.nullable(
    v.object({
      subtotalMinor: v.number(),
      discountMinor: v.number(),
      chargesMinor: v.number(),
      allowancesMinor: v.number(),
      netMinor: v.number(),
      taxMinor: v.number(),
      totalMinor: v.number(),
      prepaidMinor: v.number(),
      cashRoundingMinor: v.number(),
      dueMinor: v.number(),
    }),
  ),
  null,
)

const content = {
  customer: anyTextOrNull,
  from: seller,
  to: buyer,
  invoiceDay: v.fallback(v.custom<Day>(isDay), () => dayOf('1970-01-01')),
  dueDay: anyDayOrNull,
  termsDays: anyWholeOrNull,
  poNumber: anyText,
  contractName: anyText,
  periodStartDay: anyDayOrNull,
  periodEndDay: anyDayOrNull,
  currency: v.fallback(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)), 'XXX'),
  pricesIncludeTax: anyFlag,
  discount: anyDiscount,
  notes: anyText,
  footer: anyText,
  prepaidMinor: anyWhole(0),
  buyerReference: anyText,
  taxRounding: v.fallback(v.picklist(['perRate', 'perLine']), 'perRate'),
  cashRoundingMinor: anyWhole(0),
}

const schema = v.object({
  ...content,
  number: anyWholeOrNull,
  numberText: anyTextOrNull,
  status: v.fallback(v.picklist(statuses), 'draft'),
  content: v.fallback(v.picklist(['open', 'frozen']), 'open'),
  revision: anyWhole(0),
  statusBefore: v.fallback(v.nullable(v.picklist(statuses)), null),
  totals,
  lineCount: anyWhole(0),
  sentAt: anything,
  exportedAt: anything,
  issuedAt: anything,
  deletedAt: anything,
  paidDay: anyDayOrNull,
  refundedDay: anyDayOrNull,
  deletedBy: anyTextOrNull,
  batch: anyTextOrNull,
  batchName: anyText,
  delivery: v.fallback(
    v.nullable(v.object({ message: v.string(), state: v.picklist(deliveryStates) })),
    null,
  ),
  transfer: v.fallback(
    v.nullable(v.object({ transfer: v.string(), revision: v.number(), state: v.picklist(transferStates) })),
    null,
  ),
  createdBy: anyText,
  createdAt: anything,
  changedBy: anyText,
  changedAt: anything,
})

/** An invoice's document as an invoice: what is missing or odd becomes its default ('XXX' is ISO 4217's no currency), fields it doesn't know are left out; never throws. */
export function parseInvoice(id: string, data: unknown): Invoice {
  const read = v.safeParse(schema, data)
  return { id, ...(read.success ? read.output : v.parse(schema, {})) }
}
