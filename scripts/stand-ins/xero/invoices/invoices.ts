import { type Answer, envelope, exception, json, notFound } from '../answers.ts'
import type { Call } from '../call.ts'
import { type CheckedInvoice, checkInvoice } from './check-invoice.ts'
import type { Contact } from '../contacts/contact.ts'
import { type Invoice, invoiceAnswer } from './invoice.ts'
import { pageOf } from '../paging.ts'
import { type Raw, rawsIn } from '../request-body.ts'
import { keepContact } from '../contacts/write-contact.ts'
import type { Xero } from '../xero.ts'

/** GET, PUT and POST Invoices. */
export function invoices(call: Call): Answer {
  const { method } = call.request
  if (method === 'GET') return listed(call)
  if (method === 'PUT' && call.id === undefined) return written(call)
  return method === 'POST' ? written(call) : notFound()
}

/** The contact of an invoice. */
export function contactOf({ state }: Xero, { contactId }: Invoice): Contact {
  const found = state.contacts.find(({ id }) => id === contactId)
  if (!found) throw new Error(`No contact ${contactId}`)
  return found
}

function ownInvoices({ xero, organisation }: Call): Invoice[] {
  return xero.state.invoices.filter(({ tenantId }) => tenantId === organisation.tenantId)
}

function listed(call: Call): Answer {
  const { xero, request, id } = call
  const { query } = request
  if (query.has('where'))
    return exception(501, 20, 'ApiMethodNotImplementedException', 'This stand-in knows no where for Invoices')
  const own = ownInvoices(call)
  if (id !== undefined) {
    const found = own.find((one) => one.id === id) ?? own.find((one) => one.number === id)
    return found
      ? envelope({ Invoices: [invoiceAnswer(found, contactOf(xero, found))] }, xero.now())
      : notFound()
  }
  const among = (name: string, value: string) => query.get(name)?.split(',').includes(value) ?? true
  const found = own.filter(
    (one) =>
      among('IDs', one.id) &&
      among('InvoiceNumbers', one.number) &&
      among('Statuses', one.status) &&
      among('ContactIDs', one.contactId),
  )
  const { page, pagination } = pageOf(found, query)
  // Xero leaves the lines out of an unpaged list.
  const shown = page.map((one) => invoiceAnswer(one, contactOf(xero, one), { withLines: query.has('page') }))
  return envelope({ ...pagination, Invoices: shown }, xero.now())
}

function written(call: Call): Answer {
  const read = rawsIn(call.request.body, 'Invoices')
  if ('refusal' in read) return read.refusal
  const isSummary = call.request.query.get('summarizeErrors')?.toLowerCase() !== 'false'
  const { state, now } = call.xero
  const before = { ...state }
  const results: CheckedInvoice[] = []
  for (const raw of read.raws) {
    const existing = existingOf(call, raw)
    if (existing === 'unknown') {
      Object.assign(state, before)
      return notFound()
    }
    const result = checkInvoice(call, raw, existing)
    results.push(result)
    if (result.errors.length === 0) keep(call.xero, result)
  }
  const failed = results.filter(({ errors }) => errors.length > 0)
  if (!isSummary)
    return envelope({ Invoices: results.map((one) => ({ ...shown(one), ...statusOf(one) })) }, now())
  if (failed.length === 0) return envelope({ Invoices: results.map(shown) }, now())
  Object.assign(state, before)
  return json(400, {
    ErrorNumber: 10,
    Type: 'ValidationException',
    Message: 'A validation exception occurred',
    Elements: failed.map((one) => ({ ...shown(one), ...statusOf(one) })),
  })
}

/** The invoice that a request changes: none for PUT, the one with its id or number for POST. */
function existingOf(call: Call, raw: Raw): Invoice | 'unknown' | undefined {
  if (call.request.method === 'PUT') return undefined
  const own = ownInvoices(call)
  const asked = call.id ?? raw.InvoiceID
  if (asked !== undefined) return own.find((one) => one.id === asked || one.number === asked) ?? 'unknown'
  const alive = own.filter(({ status }) => status !== 'VOIDED' && status !== 'DELETED')
  return alive.find((one) => one.number === raw.InvoiceNumber)
}

function keep(xero: Xero, { invoice, contact }: CheckedInvoice): void {
  keepContact(xero, contact)
  xero.state.invoices = [...xero.state.invoices.filter(({ id }) => id !== invoice.id), invoice]
}

const shown = ({ invoice, contact }: CheckedInvoice): Record<string, unknown> =>
  invoiceAnswer(invoice, contact)

function statusOf({ errors }: CheckedInvoice): Record<string, unknown> {
  if (errors.length === 0) return { StatusAttributeString: 'OK' }
  return {
    HasErrors: true,
    StatusAttributeString: 'ERROR',
    ValidationErrors: errors.map((Message) => ({ Message })),
  }
}
