import type { Day, Invoice, Status } from '@covoice/domain'
import { computed, ref, shallowRef } from 'vue'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { deletable, type DeletionPlan } from './deletion-plan.ts'
import { useExporting } from './exporting.ts'
import { useInvoiceName } from '../invoice-name.ts'
import { useInvoicesStore } from '../invoices-store.ts'
import type { Outcomes } from './outcomes.ts'
import { needsAnswer, statusPlan, type StatusPlan } from './status-plan.ts'

/** The invoices of a command and their outcomes, for the window that reports them. */
export interface Report {
  invoices: readonly Invoice[]
  outcomes: Outcomes
}

/** Commands on the ticked invoices: the questions before and the reports after. */
export function useBulkCommands(reread: (ids: readonly string[]) => Promise<void>) {
  const { t } = useWords()
  const toast = useToast()
  const store = useInvoicesStore()
  const nameOf = useInvoiceName()
  const plan = shallowRef<StatusPlan | null>(null)
  const skipped = ref(0)
  const report = shallowRef<Report | null>(null)

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

  const { exportTo } = useExporting(tell)

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

  return {
    plan,
    asking: computed({
      get: () => plan.value !== null && needsAnswer(plan.value),
      set: (open) => {
        if (!open) plan.value = null
      },
    }),
    skipped,
    report,
    askStatus,
    setStatus,
    remove,
    send,
    remind,
    exportTo,
  }
}
