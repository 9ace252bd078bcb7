import type { Invoice } from '@covoice/domain'
import { computed, type ComputedRef } from 'vue'
import { online } from '../../backend/documents/saving.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { useConfirm } from '../../ui/overlays/confirm.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import type { InvoiceCommands } from './invoice-commands.ts'

interface DeletingOptions {
  commands: InvoiceCommands
  invoice: ComputedRef<Invoice>
  name: ComputedRef<string>
  leave: () => Promise<void>
}

/** Deleting the open invoice: asks with its name, leaves at once, and can be undone from the toast. */
export function useDeleting({ commands, invoice, name, leave }: DeletingOptions) {
  const session = useSessionStore()
  const confirm = useConfirm()
  const toast = useToast()
  const { t } = useWords()

  /** The entry of the menu; absent for people who may never delete it. */
  const offer = computed(() => {
    if (!session.can('deleteDrafts') || invoice.value.deletedAt) return undefined
    const label = t('editor.menu.delete')
    if (invoice.value.number !== null && !session.can('deleteIssued')) {
      return { label, reason: t('commands.delete.bossesOnly') }
    }
    return online.value ? { label } : { label, reason: t('editor.offlineReason') }
  })

  async function ask(): Promise<void> {
    const customer = invoice.value.to.name
    const issued = invoice.value.number !== null
    const yes = await confirm({
      title:
        customer === ''
          ? t('commands.delete.title', { name: name.value })
          : t('commands.delete.titleFor', { name: name.value, customer }),
      text: t(issued ? 'commands.delete.issued' : 'commands.delete.draft'),
      confirmLabel: t('editor.yes'),
      danger: true,
    })
    if (!yes || !(await commands.run({ kind: 'delete' }))) return
    const { id } = invoice.value
    const deleted = t('commands.delete.done', { name: name.value })
    await leave()
    toast.undo(deleted, () => void restore(id))
  }

  async function restore(id: string): Promise<void> {
    // the page is gone, and so may be the network: its code may be unavailable too
    const code = await import('../../invoices/invoices-store.ts').catch(() => null)
    const outcomes = await code?.useInvoicesStore().restore([id])
    if (!outcomes || outcomes.done.length === 0) toast.failure(t('commands.delete.notRestored'))
  }

  return { offer, ask }
}
