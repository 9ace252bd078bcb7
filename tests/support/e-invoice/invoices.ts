import {
  dayOf,
  emptyBuyer,
  emptySeller,
  revisionOf,
  type Buyer,
  type InvoiceContent,
  type LineTax,
  type NewLine,
  type Revision,
  type Seller,
} from '@covoice/domain'
import { anInvoice, tax } from '../../domain/builders.ts'

/** An Austrian seller of whom everything is known; say what matters. */
export function aSeller(known: Partial<Seller> = {}): Seller {
  return {
    ...emptySeller(),
    name: 'Bright IT GmbH',
    address: {
      street: 'Ringstraße 1\nStiege 2',
      city: 'Wien',
      region: '',
      postcode: '1010',
      country: 'AT',
    },
    phone: '+43 1 234567',
    email: 'office@bright.example',
    taxId: 'ATU 1234 5678',
    peppolEndpoint: '9914:ATU12345678',
    bankDetails: 'Erste Bank\nIBAN AT61 1904 3002 3457 3201\nBIC BKAUATWW',
    ...known,
  }
}

/** A Belgian buyer of whom everything is known; say what matters. */
export function aBuyer(known: Partial<Buyer> = {}): Buyer {
  return {
    ...emptyBuyer(),
    name: 'Northwind & Söhne',
    address: {
      street: 'Rue de la Loi 16',
      city: 'Bruxelles',
      region: 'Brabant',
      postcode: '1000',
      country: 'BE',
    },
    email: 'ap@northwind.example',
    contactName: 'Ann Peeters',
    taxId: 'BE0202239951',
    peppolScheme: '0208',
    peppolEndpoint: '0202239951',
    ...known,
  }
}

/** An invoice that any e-invoice can carry: known parties, a purchase order, due in a month; say what matters. */
export function anEInvoice(known: Partial<InvoiceContent> = {}): InvoiceContent {
  return anInvoice({
    from: aSeller(),
    to: aBuyer(),
    dueDay: dayOf('2026-12-03'),
    termsDays: 30,
    poNumber: 'PO-2026-17',
    ...known,
  })
}

/** The taxes of a line that bears none, and the reason why. */
export function untaxed(category: LineTax['category'], exemptionReason = ''): LineTax[] {
  return [tax(0, { tax: category, name: category, category, exemptionReason })]
}

/** The revision that issuing an invoice with these lines freezes, as INV-0042. */
export function issued(content: InvoiceContent, lines: readonly NewLine[]): Revision {
  return revisionOf(content, lines, { revision: 1, number: 42, numberText: 'INV-0042', language: 'en' })
}
