import type { Invoice } from '@covoice/domain'
import { shallowRef } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useInvoiceName } from '../invoice-name.ts'
import type { Outcomes } from './outcomes.ts'

/** The invoices of a command and their outcomes, for the window that reports them. */
export interface Report {
  invoices: readonly Invoice[]
  outcomes: Outcomes
}

/** Reports the outcomes of a command on several invoices. */
export type BulkReport = ReturnType<typeof useBulkReport>

/** The reports of commands on several invoices, in toasts and in the window of refusals. */
export function useBulkReport(reread: (ids: readonly string[]) => Promise<void>) {
  const { t } = useWords()
  const toast = useToast()
  const nameOf = useInvoiceName()
  const report = shallowRef<Report | null>(null)

  /** The number of done invoices, and the name of a single one, for the words of a toast. */
  function nameFor(invoices: readonly Invoice[], done: readonly string[]): { n: number; name: string } {
    const only = done.length === 1 ? invoices.find(({ id }) => id === done[0]) : undefined
    return { n: done.length, name: only ? nameOf(only) : '' }
  }

  /** A failure of the whole command shows a toast; refusals of some invoices open the window that names them. */
  function tell(invoices: readonly Invoice[], outcomes: Outcomes, failed: string) {
    void reread(outcomes.done)
    if (outcomes.refused.length > 0) report.value = { invoices, outcomes }
    else if (outcomes.failed) {
      const { problem, details } = outcomes.failed
      toast.failure(`${failed}: ${t(`session.problems.${problem}`)}`, details ? { detail: details } : {})
    }
  }

  return { report, tell, nameFor }
}
