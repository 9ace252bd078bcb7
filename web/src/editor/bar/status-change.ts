import { asks, standingOf, type Day, type Invoice, type Status } from '@covoice/domain'
import { ref, type ComputedRef } from 'vue'
import { useSessionStore } from '../../session/session-store.ts'
import { useToday } from '../../ui/days/today.ts'
import type { InvoiceCommands } from '../commands/invoice-commands.ts'

/** Setting the status: at once where no value is needed, otherwise after a dialog. */
export function useStatusChange(commands: InvoiceCommands, invoice: ComputedRef<Invoice>) {
  const session = useSessionStore()
  const asking = ref<Status | null>(null)

  const set = (status: Status, day: Day | null, reason: string) =>
    commands.run({ kind: 'setStatus', status, day, reason })

  function choose(status: Status): void {
    const { day, reason } = asks(standingOf(invoice.value), status)
    // a number can't be returned: a first issue asks for confirmation
    if (day || reason || invoice.value.number === null) asking.value = status
    else void set(status, null, '')
  }

  async function confirm(status: Status, day: Day | null, reason: string): Promise<void> {
    asking.value = null
    await set(status, day, reason)
  }

  return {
    asking,
    today: useToday(() => session.timeZone),
    choose,
    confirm,
    cancel: () => {
      asking.value = null
    },
  }
}
