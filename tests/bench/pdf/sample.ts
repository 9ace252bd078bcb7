import { dayOf, contentOf, newInvoice, newLine, revisionOf } from '@covoice/domain'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'

const descriptions = [
  'Remote support',
  'Managed firewall, monthly fee',
  'On-site installation of the new switches on the third floor, including cabling and documentation',
  'Backup storage, retention 90 days',
]
const taxOf = (ratePpm: number) => ({
  tax: `vat${ratePpm}`,
  name: 'VAT',
  ratePpm,
  category: 'S' as const,
  exemptionReason: '',
})

/** An invoice of a service business with so many lines of so many rows; no two of its amounts are alike. */
export function sampleDocument(count: number, rows = 1): DocumentContent {
  const { from, to, ...rest } = contentOf(newInvoice(dayOf('2026-11-03'), { currency: 'EUR', termsDays: 30 }))
  const address = {
    street: '12 Harbour Road',
    city: 'Dublin',
    region: 'Leinster',
    postcode: 'D02 X285',
    country: 'IE',
  }
  const content = {
    ...rest,
    from: {
      ...from,
      name: 'Bright IT Ltd',
      address,
      email: 'billing@bright-it.example',
      bankDetails: 'IBAN IE29 AIBK 9311 5212 3456 78',
    },
    to: { ...to, name: 'Northwind Traders Ltd', address, email: 'ap@northwind.example' },
    notes: 'Thank you for working with us.',
  }
  const lines = Array.from({ length: count }, (_, index) => ({
    ...newLine(`a${String(index).padStart(5, '0')}`, {
      description: Array.from({ length: rows }, () => descriptions[index % descriptions.length]).join('\n'),
      quantityThousandths: 1000 + index * 250,
      unit: 'HUR',
      unitPriceMillionths: 95_500_000 + index * 10_000,
      taxes: [taxOf(index % 5 === 0 ? 70_000 : 190_000)],
    }),
    id: `line${index}`,
  }))
  return revisionOf(content, lines, { revision: 1, number: 12, numberText: 'INV-0012', language: 'en' })
}
