import type { CompanySettings, InvoiceSettings } from '@covoice/domain'
import type { RouteLocationRaw } from 'vue-router'

/** What a new firm sets up before its first invoice, in the order in which one needs the other. */
export const steps = ['company', 'taxes', 'product', 'customer', 'invoice'] as const

/** One of `steps`. */
export type Step = (typeof steps)[number]

/** Where each step is done. */
export const pageOf: Record<Step, RouteLocationRaw> = {
  company: { name: 'company' },
  taxes: { name: 'taxes' },
  product: { name: 'products' },
  customer: { name: 'customers' },
  invoice: { name: 'new-invoice' },
}

/** What the steps are judged by. */
export interface SetUp {
  company: CompanySettings
  invoice: InvoiceSettings
  taxes: number
  /** Whether a person has looked at the taxes that the firm starts with. */
  areTaxesSeen: boolean
  products: number
  customers: number
  hasInvoice: boolean
}

/** The steps that are done; that of the company once it has an address and a logo. */
export function stepsDone({
  company,
  invoice,
  hasInvoice,
  areTaxesSeen,
  ...counts
}: SetUp): ReadonlySet<Step> {
  const { street, city } = company.address
  const isDone: Record<Step, boolean> = {
    company: street !== '' && city !== '' && invoice.logo !== null,
    taxes: areTaxesSeen && counts.taxes > 0,
    product: counts.products > 0,
    customer: counts.customers > 0,
    invoice: hasInvoice,
  }
  return new Set(steps.filter((step) => isDone[step]))
}
