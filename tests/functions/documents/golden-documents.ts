import { newLine, type InvoiceContent } from '@covoice/domain'
import type { DocumentContent } from '../../../functions/src/documents/document.ts'
import { tax } from '../../domain/builders.ts'
import { aDocument } from './a-document.ts'
import { documentsInScripts } from './documents-in-scripts.ts'
import { serviceLines, vat } from './service-lines.ts'

const { from } = aDocument().content

/** What only a rich invoice has, all at once. */
function everything(language: 'en' | 'de'): DocumentContent {
  const german = language === 'de'
  const lines = serviceLines(7, language).map((line, index) => ({
    ...line,
    taxes: index === 4 ? [tax(7, { name: vat[language].name })] : line.taxes,
    discount: index === 2 ? ({ kind: 'percent', ratePpm: 100_000 } as const) : null,
  }))
  const travel = newLine('b', {
    kind: 'charge',
    description: german ? 'Anfahrt' : 'Travel',
    unitPriceMillionths: 85_000_000,
    taxes: [vat[language]],
  })
  return aDocument({
    language,
    numberText: german ? 'RE-2026-0412' : 'INV-2026-0412',
    lines: [...lines, { ...travel, id: 'travel' }],
    discount: { kind: 'percent', ratePpm: 25_000 },
    prepaidMinor: 50_000,
    notes: german
      ? 'Vielen Dank für Ihren Auftrag.\n\nDie Firewall ist seit dem 14. Oktober im Dienst; die Zugangsdaten hat Frau Murphy. Bei Fragen rufen Sie uns gern an.'
      : 'Thank you for working with us.\n\nThe firewall has been in service since 14 October; Ann Murphy has its credentials. Please call us with any question.',
  })
}

const plain: Partial<InvoiceContent> = {
  poNumber: '',
  buyerReference: '',
  contractName: '',
  periodStartDay: null,
  periodEndDay: null,
  notes: '',
}

const german = { language: 'de', notes: 'Vielen Dank für die gute Zusammenarbeit.' }

const reverseCharge = tax(0, {
  name: 'Reverse charge',
  category: 'AE',
  exemptionReason:
    'Reverse charge: the recipient of the service owes the VAT (Article 196 of Directive 2006/112/EC).',
})

/** The documents whose first and last pages are kept as pictures, by the names of those. */
export const goldenDocuments: Record<string, () => DocumentContent> = {
  'lines-1': () => aDocument({ ...plain, lines: serviceLines(1, 'en') }),
  'lines-25': () => aDocument({ ...german, lines: serviceLines(25, 'de') }),
  'lines-200': () => aDocument({ lines: serviceLines(200, 'en') }),
  'lines-1000': () => aDocument({ ...german, lines: serviceLines(1000, 'de') }),
  'everything-en': () => everything('en'),
  'everything-de': () => everything('de'),
  draft: () => aDocument({ ...plain, numberText: null, lines: serviceLines(4, 'en') }),
  'reverse-charge': () => aDocument({ ...plain, lines: serviceLines(3, 'en', [reverseCharge]) }),
  letter: () =>
    aDocument({
      ...plain,
      currency: 'USD',
      from: {
        ...from,
        name: 'Bright IT Inc.',
        address: {
          street: '548 Market Street, Suite 200',
          city: 'San Francisco',
          region: 'CA',
          postcode: '94104',
          country: 'US',
        },
        peppolEndpoint: '',
        taxId: '',
        bankDetails: 'Routing 121000248\nAccount 4012345678',
      },
      lines: serviceLines(5, 'en', [tax(8.625, { name: 'Sales tax' })]),
    }),
  ...documentsInScripts,
}
