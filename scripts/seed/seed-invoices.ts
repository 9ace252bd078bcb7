import {
  addDays,
  emptyBuyer,
  invoicePath,
  linePath,
  newInvoice,
  newLine,
  positionBetween,
  today,
  type Buyer,
  type Day,
  type LineContent,
  type Seller,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../../functions/src/dependencies.ts'
import { recordCreation } from '../../functions/src/invoices/history.ts'
import { writeTotals } from '../../functions/src/invoices/write-totals.ts'
import { OWNER } from './accounts.ts'
import { COMPANY, FOUNDING, INVOICE_SETTINGS, ORG } from './company.ts'
import { CUSTOMERS } from './customers.ts'
import { taxFor } from './seed-company.ts'
import { INVOICES, type DemoInvoice, type DemoLine } from './invoices.ts'
import { PRODUCTS } from './products.ts'

const DAY_MS = 24 * 60 * 60_000

/** A written invoice: its id and time. */
export interface Written extends DemoInvoice {
  id: string
  at: Date
}

/** Writes all invoices on their days, and derives the documents that the triggers would write. */
export async function writeInvoices(deps: Dependencies): Promise<Written[]> {
  const written = INVOICES.map((invoice, index) => ({
    ...invoice,
    id: `demo-invoice-${String(index + 1).padStart(2, '0')}`,
    at: new Date(deps.now().getTime() - invoice.daysAgo * DAY_MS - (INVOICES.length - index) * 60_000),
  }))
  const batch = deps.db.batch()
  for (const invoice of written) {
    const at = Timestamp.fromDate(invoice.at)
    const authorship = { createdBy: OWNER.uid, createdAt: at, changedBy: OWNER.uid, changedAt: at }
    for (const [path, data] of documentsOf(invoice)) batch.set(deps.db.doc(path), { ...data, ...authorship })
  }
  await batch.commit()
  await Promise.all(
    written.map(async ({ id: invoice }) => {
      await recordCreation({ org: ORG, invoice }, deps)
      await writeTotals({ org: ORG, invoice }, deps)
    }),
  )
  return written
}

/** The header and the lines of an invoice, by path and without authors. */
function documentsOf({ id, at, customer, lines, content }: Written): [path: string, data: object][] {
  const known = customer === null ? undefined : CUSTOMERS[customer]
  const invoiceDay = today(FOUNDING.timeZone, at)
  const termsDays = known?.termsDays ?? INVOICE_SETTINGS.termsDays
  const header = newInvoice(invoiceDay, {
    currency: FOUNDING.currency,
    customer,
    from: seller(),
    to: customer === null ? emptyBuyer() : buyer(customer),
    termsDays,
    footer: INVOICE_SETTINGS.footer,
    ...(lines[0]?.[0] === 'workstation' && { contractName: 'Managed workplace', ...monthBefore(invoiceDay) }),
    ...content,
  })
  const documents: [string, object][] = [[invoicePath(ORG, id), header]]
  let position: string | null = null
  for (const [index, line] of lines.entries()) {
    position = positionBetween(position, null)
    const path = linePath(ORG, id, `line-${String(index + 1).padStart(2, '0')}`)
    documents.push([path, lineOf(line, position, known?.address.country ?? 'DE')])
  }
  return documents
}

function lineOf([product, quantity, more]: DemoLine, position: string, country: string): LineContent {
  const listed = PRODUCTS[product]
  if (!listed) throw new Error(`The price list has no ${product}`)
  return newLine(position, {
    product,
    description: listed.description,
    quantityThousandths: Math.round(quantity * 1000),
    unit: listed.unit,
    unitPriceMillionths: Math.round(listed.price * 1_000_000),
    taxes: [taxFor(country)],
    ...more,
  })
}

function seller(): Seller {
  return { name: FOUNDING.name, ...COMPANY, bankDetails: INVOICE_SETTINGS.bankDetails, logo: null }
}

function buyer(id: string): Buyer {
  const customer = CUSTOMERS[id]
  if (!customer) throw new Error(`There is no customer ${id}`)
  const { name, address, email, taxId, contact } = customer
  return { ...emptyBuyer(), name, address, email, taxId, contactName: contact }
}

function monthBefore(day: Day): { periodStartDay: Day; periodEndDay: Day } {
  return { periodStartDay: addDays(day, -30), periodEndDay: addDays(day, -1) }
}
