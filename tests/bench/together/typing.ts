import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'

declare global {
  /** When each key of this page was pressed, in milliseconds of the epoch. */
  var pressed: number[]
  /** When each of these signs was painted in a field, in milliseconds of the epoch: the nth sign at index n. */
  var paintedSigns: number[]
}

/** A page notes its own keys, and when it has painted the signs that a colleague types in a field. */
export const watchTyping = (page: Page, field: string, theirs: string): Promise<void> =>
  page.evaluate(
    ([id, sign]) => {
      globalThis.pressed = []
      globalThis.paintedSigns = []
      addEventListener('keydown', () => globalThis.pressed.push(globalThis.moment()), { capture: true })
      const control = document.getElementById(id) as HTMLTextAreaElement
      let told = 0
      const look = (): void => {
        requestAnimationFrame(look)
        const count = control.value.split(sign).length - 1
        if (count === told) return
        const { port1, port2 } = new MessageChannel()
        const from = told
        told = count
        port1.onmessage = () => {
          for (let index = from; index < count; index += 1)
            globalThis.paintedSigns[index] = globalThis.moment()
        }
        requestAnimationFrame(() => port2.postMessage(null))
      }
      look()
    },
    [field, theirs] as const,
  )

/** Puts the cursor at the end of a field. */
export const enter = (page: Page, field: string): Promise<void> =>
  page.evaluate((id) => {
    const control = document.getElementById(id) as HTMLTextAreaElement
    control.focus()
    control.setSelectionRange(control.value.length, control.value.length)
  }, field)

/** Types these signs where the cursor is, at an even pace. */
export async function typeAtPace(page: Page, signs: string, keyMs: number): Promise<void> {
  for (const sign of signs) {
    const at = performance.now()
    await page.keyboard.press(sign)
    await pause(Math.max(0, keyMs - (performance.now() - at)))
  }
}
