import type { Invoice } from '@covoice/domain'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useInvoicesStore } from '../invoices-store.ts'
import type { BulkReport } from './bulk-report.ts'
import { deletable, type DeletionPlan } from './deletion-plan.ts'

/** Deleting several invoices, with an Undo that restores them, and restoring them later. */
export function useBulkDeletion({ tell, nameFor }: BulkReport) {
  const { t } = useWords()
  const toast = useToast()
  const store = useInvoicesStore()

  async function remove(what: DeletionPlan) {
    const invoices = deletable(what)
    const outcomes = await store.remove(invoices.map(({ id }) => id))
    tell(invoices, outcomes, t('invoices.delete.failed'))
    if (outcomes.done.length === 0) return
    toast.undo(t('invoices.delete.done', nameFor(invoices, outcomes.done)), () => {
      void restore(invoices, outcomes.done)
    })
  }

  async function restore(invoices: readonly Invoice[], ids: readonly string[]) {
    const outcomes = await store.restore(ids)
    tell(invoices, outcomes, t('invoices.delete.failedRestore'))
    if (outcomes.done.length > 0) {
      toast.success(t('invoices.delete.restored', nameFor(invoices, outcomes.done)))
    }
  }

  return { remove, restore }
}
