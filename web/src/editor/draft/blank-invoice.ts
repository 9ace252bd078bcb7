import { newInvoice, type Day, type Seller } from '@covoice/domain'
import type { CompanySettings, InvoiceSettings } from '../../settings/invoice/invoice-settings-store.ts'
import type { SheetDocument } from '../live/sheet-document.ts'

/** The values that a new invoice is made from. */
export interface BlankInvoiceSource {
  id: string
  me: string
  today: Day
  currency: string
  company: CompanySettings
  settings: InvoiceSettings
}

/** A new invoice without own content: the company's details and default texts, dated today, without lines. */
export function blankInvoice({
  id,
  me,
  today,
  currency,
  company,
  settings,
}: BlankInvoiceSource): SheetDocument {
  const { termsDays, notes, footer, pricesIncludeTax, taxRounding, cashRoundingMinor } = settings
  const content = newInvoice(today, {
    currency,
    from: sellerOf(company, settings),
    termsDays,
    notes,
    footer,
    pricesIncludeTax,
    taxRounding,
    cashRoundingMinor,
  })
  const authorship = { createdBy: me, createdAt: null, changedBy: me, changedAt: null }
  return { invoice: { id, ...content, transfer: null, ...authorship }, lines: [] }
}

function sellerOf(company: CompanySettings, { bankDetails, logo }: InvoiceSettings): Seller {
  const { name, address, phone, email, taxId, peppolEndpoint } = company
  return { name, address, phone, email, taxId, peppolEndpoint, bankDetails, logo }
}
