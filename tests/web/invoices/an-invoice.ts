import { dayOf, emptyBuyer, invoiceTable, readFields, type Invoice } from '@covoice/domain'

let made = 0

/** An invoice where a test names only the fields that matter to it. */
export function anInvoice(known: Partial<Invoice> & { customerName?: string } = {}): Invoice {
  const { customerName = 'Northwind', ...rest } = known
  made += 1
  return {
    id: `invoice${String(made).padStart(4, '0')}`,
    ...readFields(invoiceTable, {}),
    customer: 'northwind',
    to: { ...emptyBuyer(), name: customerName },
    invoiceDay: dayOf('2026-11-01'),
    dueDay: dayOf('2026-12-01'),
    termsDays: 30,
    currency: 'EUR',
    number: null,
    numberText: null,
    status: 'draft',
    content: 'open',
    revision: 0,
    statusBefore: null,
    totals: null,
    lineCount: 0,
    sentAt: null,
    exportedAt: null,
    issuedAt: null,
    deletedAt: null,
    paidDay: null,
    refundedDay: null,
    deletedBy: null,
    batch: null,
    batchName: '',
    delivery: null,
    transfer: null,
    review: null,
    lineWords: [],
    createdBy: 'ann',
    createdAt: new Date('2026-11-01T10:00:00Z'),
    changedBy: 'ann',
    changedAt: new Date('2026-11-01T10:00:00Z'),
    ...rest,
  }
}

/** An issued one of a number. */
export function issued(number: number, known: Parameters<typeof anInvoice>[0] = {}): Invoice {
  const numberText = `INV-${String(number).padStart(4, '0')}`
  return anInvoice({ number, numberText, status: 'sent', content: 'frozen', revision: 1, ...known })
}
