import { type Browser, test as base, expect } from '@playwright/test'

export { expect }

/** Playwright's test, with `person()`: another browser profile, for tests in which several people meet. */
export const test = base.extend<{ person: () => ReturnType<Browser['newContext']> }>({
  person: async ({ browser, contextOptions }, use) => {
    const contexts: Awaited<ReturnType<Browser['newContext']>>[] = []
    await use(async () => {
      const context = await browser.newContext(contextOptions)
      contexts.push(context)
      return context
    })
    for (const context of contexts) await context.close()
  },
})
