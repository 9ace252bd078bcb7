import type { Invoice } from '@covoice/domain'
import type { ComputedRef } from 'vue'
import type { useWords } from '../../languages/words.ts'
import type { useConfirm } from '../../ui/overlays/confirm.ts'
import type { useToast } from '../../ui/overlays/toast.ts'
import type { InvoiceCommands } from './invoice-commands.ts'

export interface DeletionOptions {
  commands: InvoiceCommands
  invoice: ComputedRef<Invoice>
  name: ComputedRef<string>
  leave: () => Promise<void>
  t: ReturnType<typeof useWords>['t']
  confirm: ReturnType<typeof useConfirm>
  toast: ReturnType<typeof useToast>
}

/** Deletes the open invoice: asks with its name, leaves at once, and can be undone from the toast. */
export async function askToDelete(options: DeletionOptions): Promise<void> {
  const { commands, invoice, name, leave, t, confirm, toast } = options
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
  toast.undo(deleted, () => void restore(id, options))
}

async function restore(id: string, { t, toast }: DeletionOptions): Promise<void> {
  // the page is gone, and so may be the network: its code may be unavailable too
  const code = await import('../../invoices/invoices-store.ts').catch(() => null)
  const outcomes = await code?.useInvoicesStore().restore([id])
  if (!outcomes || outcomes.done.length === 0) toast.failure(t('commands.delete.notRestored'))
}
