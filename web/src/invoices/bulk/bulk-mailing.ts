import type { Invoice } from '@covoice/domain'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useInvoicesStore } from '../invoices-store.ts'
import type { BulkReport } from './bulk-report.ts'
import type { Outcomes } from './outcomes.ts'

/** Emailing several invoices, and reminders of them, to their customers. */
export function useBulkMailing({ tell, nameFor }: BulkReport) {
  const { t } = useWords()
  const toast = useToast()
  const store = useInvoicesStore()

  /** Emails the previewed invoices; those sent before are a separate command. */
  async function send(
    invoices: readonly Invoice[],
    mailings: readonly { seen: Record<string, string>; again: boolean }[],
    copyToMe: boolean,
  ) {
    const all: Outcomes = { done: [], refused: [], failed: null }
    for (const { seen, again } of mailings) {
      const { done, refused, failed } = await store.send(seen, again, copyToMe)
      all.done.push(...done)
      all.refused.push(...refused)
      all.failed ??= failed
    }
    tell(invoices, all, t('invoices.email.failed'))
    if (all.done.length > 0) toast.success(t('invoices.email.done', nameFor(invoices, all.done)))
  }

  /** Reminds the customers of overdue invoices. */
  async function remind(invoices: readonly Invoice[]) {
    const outcomes = await store.remind(invoices.map(({ id }) => id))
    tell(invoices, outcomes, t('invoices.reminders.failed'))
    if (outcomes.done.length > 0)
      toast.success(t('invoices.reminders.done', nameFor(invoices, outcomes.done)))
  }

  return { send, remind }
}
