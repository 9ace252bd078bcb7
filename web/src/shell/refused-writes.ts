import type { Router, RouteLocationRaw } from 'vue-router'
import { type Failure, takeUntold } from '../backend/documents/failures.ts'
import { useCustomersStore } from '../customers/customers-store.ts'
import type { Translate } from '../languages/words.ts'
import { useSessionStore } from '../session/session-store.ts'
import { showToast } from '../ui/overlays/toaster.ts'

/** The refused write in words, and the page that shows it; null where there is none. */
interface RefusedWrite {
  text: string
  page: RouteLocationRaw | null
}

function refusedWriteOf({ path, creates }: Failure, t: Translate): RefusedWrite {
  const [, org, kind, id = ''] = path.split('/')
  const elsewhere = org !== useSessionStore().organisation?.id
  const at = (text: string, page: RouteLocationRaw | null): RefusedWrite => ({
    text,
    page: elsewhere ? null : page,
  })
  switch (kind) {
    case 'invoices':
      // a new invoice waits on this device, where the next new invoice begins
      if (creates) return at(t('unsaved.newInvoice'), { name: 'new-invoice' })
      return at(t('unsaved.invoice'), { name: 'invoice', params: { invoice: id } })
    case 'customers': {
      if (creates) return at(t('unsaved.newCustomer'), null)
      const name = useCustomersStore().byId(id)?.name ?? t('unsaved.someCustomer')
      return at(t('unsaved.customer', { name }), { name: 'customer', params: { customer: id } })
    }
    case 'products':
      return at(t('unsaved.products'), { name: 'products' })
    case 'taxes':
      return at(t('unsaved.taxes'), { name: 'taxes' })
    case 'settings':
      return at(t('unsaved.invoiceSettings'), { name: 'invoice-settings' })
    default:
      return at(t('unsaved.company'), { name: 'company' })
  }
}

/** Announces writes that were refused after their page was left, and why: once for all that fail together. */
export function tellUnsaved(t: Translate, router: Router): void {
  const byText = new Map<string, { page: RouteLocationRaw | null; failures: Failure[] }>()
  for (const failure of takeUntold()) {
    const { text, page } = refusedWriteOf(failure, t)
    const together = byText.get(text) ?? { page, failures: [] }
    together.failures.push(failure)
    byText.set(text, together)
  }
  for (const [text, { page, failures }] of byText) {
    const problem = failures.at(-1)?.problem.problem ?? 'unknown'
    void showToast('failure', t('ui.notifications'), text, {
      detail: t(`session.problems.${problem}`),
      durationMs: Infinity,
      dismissLabel: t('unsaved.dismiss'),
      action: page
        ? { label: t('unsaved.open'), onSelect: () => void router.push(page) }
        : { label: t('ui.retry'), onSelect: () => failures.forEach(({ retry }) => retry()) },
    })
  }
}
