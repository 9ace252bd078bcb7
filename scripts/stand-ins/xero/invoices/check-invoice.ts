import { randomUUID } from 'node:crypto'
import type { Call } from '../call.ts'
import { checkLine } from './check-line.ts'
import { checkStatus } from './check-status.ts'
import type { Contact } from '../contacts/contact.ts'
import { dayOf } from '../dates.ts'
import { numberOf } from '../decimal.ts'
import { type Invoice, LINE_AMOUNT_TYPES, type LineAmountTypes, type Status } from './invoice.ts'
import { checkNumber, nextNumber } from './invoice-number.ts'
import { type Raw, textIn } from '../request-body.ts'
import { checkTotals, totalsOf } from './totals.ts'
import { contactOfInvoice } from '../contacts/write-contact.ts'

/** An invoice after a request, and Xero's errors about it. */
export interface CheckedInvoice {
  invoice: Invoice
  contact: Contact
  errors: string[]
}

/** Validates a new invoice, or a change of an `existing` one: fields that are not sent stay. */
export function checkInvoice(call: Call, raw: Raw, existing: Invoice | undefined): CheckedInvoice {
  const { xero, organisation, request } = call
  const errors: string[] = []
  const text = (name: string) => textIn(raw, name)
  const status = (text('Status')?.toUpperCase() ?? existing?.status ?? 'DRAFT') as Status
  errors.push(...checkStatus(status, existing), ...checkType(raw, existing))
  const isFinal = status === 'SUBMITTED' || status === 'AUTHORISED'

  const party = partyOf(call, raw, existing)
  errors.push(...party.errors)

  const lineAmountTypes = amountTypesOf(text('LineAmountTypes')) ?? existing?.lineAmountTypes ?? 'Exclusive'
  const priceDecimals = request.query.get('unitdp') === '4' ? 4 : 2
  const raws = raw.LineItems as Raw[] | undefined
  const checked = raws?.map((one) =>
    checkLine(one, { organisation, lineAmountTypes, priceDecimals, isFinal }),
  )
  const lines = checked?.map(({ line }) => line) ?? existing?.lines ?? []
  errors.push(...(checked ?? []).flatMap((one) => one.errors))
  if (lines.length === 0) errors.push('One or more line items must be specified')
  if (!checked && isFinal && lines.some((line) => line.AccountCode === undefined && line.LineAmount !== 0))
    errors.push('Account code must be specified')
  const totals = totalsOf(lines, lineAmountTypes)
  errors.push(...checkTotals(raw, totals))

  const currency = text('CurrencyCode') ?? existing?.currency ?? organisation.baseCurrency
  if (!organisation.currencies.includes(currency))
    errors.push(`Organisation is not subscribed to currency ${currency}`)

  const dueDay = dayOf(raw.DueDate) ?? existing?.dueDay
  if (isFinal && dueDay === undefined) errors.push('Due date cannot be empty.')
  const number = text('InvoiceNumber') ?? existing?.number ?? nextNumber(call)
  errors.push(...checkNumber(call, number, existing))
  const reference = text('Reference') ?? existing?.reference ?? ''
  if (reference.length > 255) errors.push('The Reference must not be longer than 255 characters.')
  const url = text('Url') ?? existing?.url
  return {
    errors,
    contact: party.contact,
    invoice: {
      tenantId: organisation.tenantId,
      id: existing?.id ?? randomUUID(),
      number,
      reference,
      status,
      contactId: party.contact.id,
      day: dayOf(raw.Date) ?? existing?.day ?? new Date(xero.now()).toISOString().slice(0, 10),
      ...(dueDay !== undefined && { dueDay }),
      currency,
      lineAmountTypes,
      lines,
      subTotal: numberOf(totals.subTotal),
      totalTax: numberOf(totals.totalTax),
      total: numberOf(totals.total),
      amountPaid: existing?.amountPaid ?? 0,
      ...(url !== undefined && { url }),
      updated: xero.now(),
    },
  }
}

function checkType(raw: Raw, existing: Invoice | undefined): string[] {
  if (existing === undefined && raw.Type === undefined) return ['Type must be specified.']
  const isBill = textIn(raw, 'Type') === 'ACCPAY'
  return isBill ? ['This stand-in takes sales invoices (ACCREC) alone.'] : []
}

const NOBODY =
  'The Contact must contain at least 1 of the following elements to identify the contact: Name, ContactID, ContactNumber'

function partyOf({ xero, organisation: { tenantId } }: Call, raw: Raw, existing: Invoice | undefined) {
  const said = raw.Contact === undefined ? existing && { ContactID: existing.contactId } : raw.Contact
  const found = contactOfInvoice(xero, tenantId, said)
  if (found) return found
  const contact: Contact = {
    tenantId,
    id: randomUUID(),
    status: 'ACTIVE',
    name: '',
    fields: {},
    updated: xero.now(),
  }
  return { contact, errors: [NOBODY] }
}

const amountTypesOf = (said: string | undefined): LineAmountTypes | undefined =>
  LINE_AMOUNT_TYPES.find((one) => one.toLowerCase() === said?.toLowerCase())
