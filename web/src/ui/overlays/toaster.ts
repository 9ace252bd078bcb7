import { h, nextTick, render } from 'vue'
import { toast, Toaster } from 'vue-sonner'
import 'vue-sonner/style.css'
import { focusPageTitle } from '../keyboard/page-title-focus.ts'
import './toaster.css'

interface Shown {
  detail?: string
  action?: { label: string; onSelect: () => void }
  durationMs: number
  /** The label of its dismiss button; for a toast that never disappears by itself. */
  dismissLabel?: string
}

let place: HTMLElement | null = null

async function mountToaster(label: string): Promise<void> {
  if (place?.isConnected) return
  place = document.createElement('div')
  place.className = 'no-print'
  document.body.append(place)
  render(
    h(Toaster, {
      position: 'bottom-center',
      containerAriaLabel: label,
      gap: 8,
      toastOptions: { unstyled: true, class: 'toast' },
    }),
    place,
  )
  await nextTick()
}

/** After this time a closed toast has left the page. */
const goneMs = 400

// The toast goes with its button, and must not leave the next keys to the page.
function act(onSelect?: () => void): void {
  onSelect?.()
  setTimeout(() => {
    if (document.activeElement === document.body) focusPageTitle({ preventScroll: true })
  }, goneMs)
}

/** Shows a toast; `label` names the list of them to a screen reader. */
export async function showToast(
  kind: 'show' | 'success' | 'failure',
  label: string,
  text: string,
  { detail, action, durationMs, dismissLabel }: Shown,
): Promise<void> {
  await mountToaster(label)
  const say = { show: toast, success: toast.success, failure: toast.error }[kind]
  say(text, {
    duration: durationMs,
    ...(detail === undefined ? {} : { description: detail }),
    ...(action ? { action: { label: action.label, onClick: () => act(action.onSelect) } } : {}),
    ...(dismissLabel === undefined ? {} : { cancel: { label: dismissLabel, onClick: () => act() } }),
  })
}
