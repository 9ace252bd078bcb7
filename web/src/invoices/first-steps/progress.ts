import { computed } from 'vue'
import { useCustomersStore } from '../../customers/customers-store.ts'
import { useProductsStore } from '../../products/products-store.ts'
import { useInvoiceSettingsStore } from '../../settings/invoice/invoice-settings-store.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useTaxesStore } from '../../settings/taxes/taxes-store.ts'
import { useAnyInvoiceStore } from './any-invoice-store.ts'
import { stepsDone } from './steps.ts'
import { areTaxesSeen } from './taxes-seen.ts'

/** How far the organisation's set-up is, live; null until all of it is known. */
export function useProgress() {
  const settings = useInvoiceSettingsStore()
  const taxes = useTaxesStore()
  const products = useProductsStore()
  const customers = useCustomersStore()
  const anyInvoice = useAnyInvoiceStore()

  const seen = areTaxesSeen(useSessionStore().organisation?.id ?? '')
  const sources = [settings, taxes, products, customers, anyInvoice]
  const isKnown = computed(() => sources.every(({ state }) => state === 'ready'))
  const progress = computed(() =>
    isKnown.value
      ? {
          isDismissed: settings.invoice.firstStepsDismissed,
          done: stepsDone({
            company: settings.company,
            invoice: settings.invoice,
            taxes: taxes.active.length,
            areTaxesSeen: seen,
            products: products.products.length,
            customers: customers.customers.length,
            hasInvoice: anyInvoice.exists,
          }),
        }
      : null,
  )

  return {
    progress,
    /** Hides the steps for everybody in the organisation, or shows them again; the caller tells a refusal. */
    dismiss: (firstStepsDismissed: boolean) =>
      settings.saveInvoice({ firstStepsDismissed }, { callerTells: true }),
  }
}
