import type { Page } from '@playwright/test'

/** What keys and tasks took in a page, in milliseconds. */
export interface Strain {
  /** From a key's event until the page is free again: its handlers, and what they make the page do at once. */
  keys: number[]
  /** From a key's event until the frame that shows it is out. */
  keysPainted: number[]
  /** Tasks of more than 50 ms, as the browser tells them. */
  longTasks: number[]
}

declare global {
  var strain: Strain
}

/** A page notes from now on what its keys and tasks take. */
export const watchStrain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const strain: Strain = { keys: [], keysPainted: [], longTasks: [] }
    globalThis.strain = strain
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) strain.longTasks.push(duration)
    }).observe({ type: 'longtask' })
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const began = performance.now()
        const after = (note: (at: number) => void): void => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => note(performance.now())
          port2.postMessage(null)
        }
        after((at) => strain.keys.push(at - began))
        requestAnimationFrame(() => after((at) => strain.keysPainted.push(at - timeStamp)))
      },
      { capture: true },
    )
  })
