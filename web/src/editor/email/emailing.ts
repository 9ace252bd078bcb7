import { computed, ref, type ComputedRef } from 'vue'
import type { Email } from '../../backend/commands.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useToast } from '../../ui/toast.ts'
import type { InvoiceCommands } from '../bar/invoice-commands.ts'

/** Emailing the invoice: the window that asks, and the word after. */
export function useEmailing(
  commands: InvoiceCommands,
  { mayAct, sent }: { mayAct: ComputedRef<boolean>; sent: () => void },
) {
  const { t } = useWords()
  const toast = useToast()
  const session = useSessionStore()
  const asking = ref(false)

  async function send(email: Email): Promise<void> {
    if (!(await commands.run({ kind: 'send', ...email }))) return
    asking.value = false
    toast.success(t('editor.email.sending', { to: (email.to ?? []).join(', ') }), {
      action: { label: t('editor.email.follow'), onSelect: sent },
    })
  }

  return {
    asking,
    offered: computed(() => mayAct.value && session.can('emailInvoices')),
    ask: () => (asking.value = true),
    send,
  }
}
