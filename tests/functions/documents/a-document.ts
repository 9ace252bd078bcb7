import { dayOf, newInvoice, contentOf, revisionOf, type InvoiceContent, type NewLine } from '@covoice/domain'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'
import { aLine, tax } from '../../domain/builders.ts'

/** An invoice number INV-0012 as issued, with all that an invoice can say; say what matters. */
export function aDocument(
  known: Partial<InvoiceContent> & { numberText?: string | null; lines?: NewLine[]; language?: string } = {},
): DocumentContent {
  const { numberText = 'INV-0012', lines = someLines(3), language = 'en', ...content } = known
  const issue = { revision: 1, number: 12, numberText: numberText ?? '', language }
  const frozen = revisionOf({ ...fullContent(), ...content }, lines, issue)
  return { ...frozen, numberText }
}

/** So many items, each with two lines of description: `Item 7, first` and `Item 7, second`. */
export function someLines(count: number, known: (index: number) => Partial<NewLine> = () => ({})): NewLine[] {
  return Array.from({ length: count }, (_, index) =>
    aLine({
      id: `line${index}`,
      position: `a${String(index).padStart(5, '0')}`,
      description: `Item ${index}, first\nItem ${index}, second`,
      quantityThousandths: 1500,
      unit: 'HUR',
      unitPriceMillionths: 95_500_000 + index * 1_000_000,
      taxes: [tax(19, { name: 'VAT' })],
      ...known(index),
    }),
  )
}

function fullContent(): InvoiceContent {
  const { from, to, ...rest } = contentOf(newInvoice(dayOf('2026-11-03'), { currency: 'EUR', termsDays: 30 }))
  const address = {
    street: 'Invalidenstraße 112',
    city: 'Berlin',
    region: '',
    postcode: '10115',
    country: 'DE',
  }
  return {
    ...rest,
    from: {
      ...from,
      name: 'Bright IT GmbH',
      address,
      phone: '+49 30 1234567',
      email: 'billing@bright-it.example',
      taxId: 'DE123456789',
      peppolEndpoint: '9930:DE123456789',
      bankDetails: 'IBAN DE89 3704 0044 0532 0130 00\nBIC COBADEFFXXX',
    },
    to: {
      ...to,
      name: 'Northwind Traders Ltd',
      address: { ...address, street: '12 Harbour Road', city: 'Dublin', region: 'Leinster', country: 'IE' },
      email: 'ap@northwind.example',
      contactName: 'Ann Murphy',
      taxId: 'IE6388047V',
    },
    poNumber: 'PO-4711',
    buyerReference: '04011000-1234',
    contractName: 'Managed services',
    periodStartDay: dayOf('2026-10-01'),
    periodEndDay: dayOf('2026-10-31'),
    notes: 'Thank you for working with us.',
    footer: 'Amtsgericht Charlottenburg HRB 12345',
  }
}
