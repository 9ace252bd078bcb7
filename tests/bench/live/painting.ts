import type { Page } from '@playwright/test'

declare global {
  /** Resolves to the moment, in milliseconds of the epoch, when an element has been painted with this text. */
  var painted: (id: string, text: string) => Promise<number>
  /** The moment now, in milliseconds of the epoch, finer than Date can tell. */
  var moment: () => number
}

/** Teaches a page to say when something has been painted: looked at in every frame, told after that frame is out. */
export async function teachPainting(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.moment = () => performance.timeOrigin + performance.now()
    globalThis.painted = (id, text) =>
      new Promise((resolve) => {
        const look = (): void => {
          const element = document.getElementById(id)
          const shown =
            element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
              ? element.value
              : element?.textContent
          if (shown !== text) {
            requestAnimationFrame(look)
            return
          }
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(globalThis.moment())
          requestAnimationFrame(() => port2.postMessage(null))
        }
        look()
      })
  })
}
