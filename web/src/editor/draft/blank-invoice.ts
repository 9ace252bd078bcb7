import {
  newInvoice,
  readFields,
  sellerTable,
  type Day,
  type CompanySettings,
  type InvoiceSettings,
} from '@covoice/domain'
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
    from: readFields(sellerTable, { ...settings, ...company }),
    termsDays,
    notes,
    footer,
    pricesIncludeTax,
    taxRounding,
    cashRoundingMinor,
  })
  const authorship = { createdBy: me, createdAt: null, changedBy: me, changedAt: null }
  return {
    invoice: { id, ...content, transfer: null, review: null, lineWords: [], ...authorship },
    lines: [],
  }
}
