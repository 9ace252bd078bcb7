import type { Invoice } from '@covoice/domain'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useInvoicesStore } from '../invoices-store.ts'
import type { BulkReport } from '../bulk/bulk-report.ts'

/** Asking for the review of several drafts. */
export function useBulkReviews({ tell }: BulkReport) {
  const { t } = useWords()
  const toast = useToast()
  const store = useInvoicesStore()

  /** Asks for the review of the content that was read, by its fingerprints. */
  async function askReview(
    invoices: readonly Invoice[],
    seen: Readonly<Record<string, string>>,
    reviewer: string | null,
  ): Promise<void> {
    const outcomes = await store.askReview(seen, reviewer)
    tell(invoices, outcomes, t('reviews.askFailed'))
    const n = outcomes.done.length
    if (n > 0) toast.success(t('reviews.askedMany', { n }))
  }

  return { askReview }
}
