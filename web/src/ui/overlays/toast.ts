import { loadPersistently } from '../page/persistent-loading.ts'
import { useWords } from '../../languages/words.ts'

export interface ToastOptions {
  detail?: string
  action?: { label: string; onSelect: () => void }
  durationMs?: number
}

/** Long enough to read and to reach Undo. */
const durationMs = 6000
const withActionMs = 10_000

type Kind = 'show' | 'success' | 'failure'

// The toaster's code loads with the first toast.
async function say(kind: Kind, label: string, text: string, options: ToastOptions): Promise<void> {
  const { showToast } = await loadPersistently(() => import('./toaster.ts'))
  await showToast(kind, label, text, {
    ...options,
    durationMs: options.durationMs ?? (options.action ? withActionMs : durationMs),
  })
}

/** Announces events outside the person's view; an error with a place is shown there instead. */
export function useToast() {
  const { t } = useWords()
  const teller =
    (kind: Kind) =>
    (text: string, options: ToastOptions = {}): void =>
      void say(kind, t('ui.notifications'), text, options)
  const show = teller('show')
  return {
    show,
    success: teller('success'),
    failure: teller('failure'),
    undo: (text: string, onUndo: () => void) =>
      show(text, { action: { label: t('ui.undo'), onSelect: onUndo } }),
  }
}
