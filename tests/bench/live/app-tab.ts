import type { Browser } from '@playwright/test'
import type { Account } from '../../support/account.ts'
import { openEditor } from './open-editor.ts'
import type { Tab } from './tab.ts'

/** A browser of its own with the app's editor open, as one person; it writes and shows one text field. */
export async function openAppTab(
  browser: Browser,
  hosting: string,
  person: Account,
  { invoice, field }: { invoice: string; field: string },
): Promise<Tab> {
  const page = await openEditor(browser, hosting, person, { invoice, field })
  return {
    commit: (value) =>
      page.evaluate(
        ([id, text]) => {
          const input = document.getElementById(id) as HTMLInputElement | HTMLTextAreaElement
          input.focus()
          // as the browser does it at each key: Vue's listener reads the value from the element
          input.value = text
          input.dispatchEvent(new InputEvent('input', { bubbles: true }))
          const at = globalThis.moment()
          // leaving a field commits it
          input.blur()
          return at
        },
        [field, value] as const,
      ),
    paints: (value, shown = field) =>
      page.evaluate(([id, text]) => globalThis.painted(id, text), [shown, value] as const),
    close: () => page.context().close(),
  }
}
