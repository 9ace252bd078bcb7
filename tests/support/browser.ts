import { setTimeout } from 'node:timers/promises'
import { type BrowserContext, type Page, test as base, expect } from '@playwright/test'

export { expect }

/** Closing takes a tenth of a second; Chromium sometimes never answers, and the browser's end takes such a profile along. */
const closingMs = 10_000

const closed = (context: BrowserContext) => Promise.race([context.close(), setTimeout(closingMs)])

/** What the content security policy of the pages stops from now on; a test that provokes it marks its page. */
async function policyViolations(context: BrowserContext): Promise<string[]> {
  const violations: string[] = []
  await context.exposeFunction('reportViolation', (violation: string) => violations.push(violation))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
      if (document.documentElement.hasAttribute('data-provokes-violations')) return
      const { reportViolation } = window as unknown as { reportViolation?: (text: string) => void }
      reportViolation?.(`${effectiveDirective} ${blockedURI} ${sample} ${sourceFile}`)
    })
  })
  return violations
}

/**
 * Playwright's test, with `person()`: another browser profile, for tests in which several people meet. A profile that
 * doesn't close fails no test that has passed.
 */
export const test = base.extend<{ person: () => Promise<BrowserContext> }>({
  context: async ({ browser, contextOptions }, use) => {
    const context = await browser.newContext(contextOptions)
    const violations = await policyViolations(context)
    await use(context)
    await closed(context)
    expect(violations, '[A53] violations of the content security policy').toEqual([])
  },
  person: async ({ browser, contextOptions }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext(contextOptions)
      contexts.push(context)
      return context
    })
    for (const context of contexts) await closed(context)
  },
})

/** Skips a test on the phone: it would check the same again, and the tests share two cores. */
export const atDesk = (): void =>
  test.skip(test.info().project.name === 'phone', 'told at a desk, and the same on a phone')

const restMs = 300

/** Waits until a page shows all that it loads: nothing is busy, and nothing has changed for a moment. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    (restMs) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (document.querySelector('[aria-busy=true]')) return again()
          observer.disconnect()
          resolve()
        }
        let timer = window.setTimeout(look, restMs)
        const again = () => {
          clearTimeout(timer)
          timer = window.setTimeout(look, restMs)
        }
        const observer = new MutationObserver(again)
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
      }),
    restMs,
  )
