import type { Page } from '@playwright/test'

/** Resolves to the moment when the flag of a colleague has been painted at a field, in milliseconds of the epoch. */
export const flagPainted = (page: Page, field: string, name: string): Promise<number> =>
  page.evaluate(
    ([id, text]) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          const control = document.getElementById(id)
          const isThere = [...document.querySelectorAll('.field-peers')].some(
            (flags) => flags.textContent.includes(text) && flags.parentElement?.contains(control),
          )
          if (!isThere) {
            requestAnimationFrame(look)
            return
          }
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(globalThis.moment())
          requestAnimationFrame(() => port2.postMessage(null))
        }
        look()
      }),
    [field, name] as const,
  )

/** Moves the cursor to a field; resolves to the moment of it. */
export const goTo = (page: Page, field: string): Promise<number> =>
  page.evaluate((id) => {
    const at = globalThis.moment()
    document.getElementById(id)?.focus()
    return at
  }, field)
