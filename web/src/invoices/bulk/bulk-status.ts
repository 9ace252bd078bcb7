import type { Day, Invoice, Status } from '@covoice/domain'
import { computed, ref, shallowRef } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useInvoicesStore } from '../invoices-store.ts'
import type { BulkReport } from './bulk-report.ts'
import { needsAnswer, statusPlan, type StatusPlan } from './status-plan.ts'

/** Setting the status of several invoices: at once, or after a window has asked for day and reason. */
export function useBulkStatus({ tell, nameFor }: BulkReport) {
  const { t } = useWords()
  const toast = useToast()
  const store = useInvoicesStore()
  const plan = shallowRef<StatusPlan | null>(null)
  const skipped = ref(0)

  /** Sets the status at once, or opens the window that asks for the needed values first. */
  function askStatus(invoices: readonly Invoice[], status: Status) {
    const next = statusPlan(invoices, status)
    if (next.changing.length === 0) return
    skipped.value = invoices.length - next.changing.length
    plan.value = next
    if (!needsAnswer(next)) void setStatus(next, null, '')
  }

  async function setStatus(what: StatusPlan, day: Day | null, reason: string) {
    plan.value = null
    const ids = what.changing.map(({ id }) => id)
    const outcomes = await store.setStatus(ids, what.status, day, reason)
    tell(what.changing, outcomes, t('invoices.setStatus.failed'))
    if (outcomes.done.length === 0) return
    const status = t(`ui.status.${what.status}`)
    toast.success(t('invoices.setStatus.done', { ...nameFor(what.changing, outcomes.done), status }))
  }

  const asking = computed({
    get: () => plan.value !== null && needsAnswer(plan.value),
    set: (open) => {
      if (!open) plan.value = null
    },
  })
  return { plan, asking, skipped, askStatus, setStatus }
}
