import { canonicalContent, type Invoice } from '@covoice/domain'
import { sha256 } from '../../backend/files/sha256.ts'
import { useWords } from '../../languages/words.ts'
import { useConfirm } from '../../ui/overlays/confirm.ts'
import type { Editor } from '../edits/editor.ts'
import type { InvoiceCommands } from '../commands/invoice-commands.ts'

interface RevisingOptions {
  commands: InvoiceCommands
  editor: Pick<Editor, 'flush' | 'written'>
  invoice: () => Invoice
}

/** Opening an issued invoice for an edit, and discarding that edit; each says first what it means. */
export function useRevising({ commands, editor, invoice }: RevisingOptions) {
  const confirm = useConfirm()
  const { t } = useWords()
  const name = () => invoice().numberText ?? ''

  async function edit(): Promise<void> {
    const yes = await confirm({
      title: t('commands.reopen.title', { name: name() }),
      text: t('commands.reopen.text'),
      confirmLabel: t('commands.reopen.confirm'),
    })
    if (yes) await commands.run({ kind: 'reopen' })
  }

  async function discard(): Promise<void> {
    await editor.flush()
    const sheet = editor.written.value
    if (!sheet) return
    // a change that arrives while the window is open was not seen
    const seen = await sha256(canonicalContent(sheet.invoice, sheet.lines))
    const yes = await confirm({
      title: t('commands.discard.title', { name: name() }),
      text: t('commands.discard.text', { revision: invoice().revision }),
      confirmLabel: t('commands.discard.confirm'),
      danger: true,
    })
    if (yes) await commands.run({ kind: 'discard', seen: { [invoice().id]: seen } })
  }

  return { edit, discard }
}
