import type { Bench } from '../../scripts/bench/bench-shape.ts'

const VISITS = 5

/** How long a first visit takes until the app paints something, with an empty cache. */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const paints: number[] = []
    for (let visit = 0; visit < VISITS; visit++) {
      const page = await browser.newPage()
      await page.goto(hosting)
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
      paints.push(
        await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
      )
      await page.close()
    }
    paints.sort((a, b) => a - b)
    const median = paints[Math.floor(VISITS / 2)] ?? 0
    yield { metric: 'first paint, empty cache, p50', value: Math.round(median), unit: 'ms', n: VISITS }
  },
}
