import type { Customer, Edit, Tax } from '@covoice/domain'
import { useCustomersStore } from '../../customers/customers-store.ts'
import { useTaxesStore } from '../../settings/taxes/taxes-store.ts'
import type { BlankLine } from '../edits/overlay.ts'
import { usePriceList } from '../lines/price-list.ts'
import type { SheetDocument } from '../live/sheet-document.ts'
import { retaxing, usualTaxes } from './usual-taxes.ts'

/** The taxes that lines have by themselves, by the customer of their invoice. */
export function useUsualTaxes() {
  const customers = useCustomersStore()
  const taxes = useTaxesStore()
  const products = usePriceList()

  /** A customer's default tax, null where they have none; an archived one goes onto no line. */
  function ofCustomer(customer: Customer | null): Tax | null {
    const tax = taxes.byId(customer?.tax ?? null)
    return tax?.archived ? null : tax
  }

  /** The initial values of a new line for a customer. */
  function beginningOfLine(customer: string | null | undefined): BlankLine['known'] {
    const own = ofCustomer(customers.byId(customer ?? null))
    return { taxes: usualTaxes({ customer: own, product: null, standard: taxes.standard }) }
  }

  /** The edits that bring an invoice's lines to the default tax of another customer. */
  function changingTo(next: Customer, { invoice, lines }: SheetDocument): Edit[] {
    const before = ofCustomer(customers.byId(invoice.customer))
    const { standard } = taxes
    return retaxing(lines, (line) => {
      const product = taxes.byId(products.value?.byId(line.product ?? '')?.tax ?? null)
      return {
        before: { customer: before, product, standard },
        after: { customer: ofCustomer(next), product, standard },
      }
    })
  }

  return {
    /** The default tax of the customer with this id, null where they have none. */
    ofCustomer: (customer: string | null): Tax | null => ofCustomer(customers.byId(customer)),
    beginningOfLine,
    changingTo,
  }
}
