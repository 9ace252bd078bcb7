import { setTimeout as pause } from 'node:timers/promises'
import { invoicePath } from '@covoice/domain'
import type { Page } from '@playwright/test'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { storedInvoice } from '../support/invoice.ts'
import { companyOf } from './live/company-of.ts'
import { openEditor } from './live/open-editor.ts'
import { figuresOf } from './live/figures-of.ts'
import { bundleRawClient, openRawTab } from './live/raw-tab.ts'
import { oneRound } from './live/rounds.ts'
import { enter, typeAtPace, watchTyping } from './together/typing.ts'

const bursts = 10
const keysOfBurst = 20
const keyMs = 130

/**
 * From a key to its being painted at the colleague, while two people type in one description at the same time in two browsers;
 * between their bursts the bare SDK writes a field and paints it.
 */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const { people, ...company } = await companyOf(2)
    const shown = await storedInvoice(company, { lines: 5 })
    const bare = await storedInvoice(company)
    const field = `field-line-${shown.lines[0]}-description`
    const script = await bundleRawClient()
    const pages: Page[] = []
    const raw = []
    for (const person of people) {
      pages.push(await openEditor(browser, hosting, person, { invoice: shown.id, field }))
      raw.push(
        await openRawTab(browser, hosting, person, { script, path: invoicePath(company.org, bare.id) }),
      )
    }
    const [first, second] = pages as [Page, Page]
    for (const page of pages) await enter(page, field)
    // their own code of texts comes when a text is entered, and the text begins
    await typeAtPace(first, '..', keyMs)
    await pause(3_000)
    await watchTyping(first, field, 'b')
    await watchTyping(second, field, 'a')
    const ofRaw: number[] = []
    for (let burst = 0; burst < bursts; burst += 1) {
      await Promise.all([
        typeAtPace(first, 'a'.repeat(keysOfBurst), keyMs),
        typeAtPace(second, 'b'.repeat(keysOfBurst), keyMs),
      ])
      await pause(1_500)
      for (let round = 0; round < 20; round += 1)
        ofRaw.push(...(await oneRound(raw, round % 2, `raw ${burst} ${round}`)))
    }
    const [pressed, painted] = await Promise.all([
      Promise.all(pages.map((page) => page.evaluate(() => globalThis.pressed))),
      Promise.all(pages.map((page) => page.evaluate(() => globalThis.paintedSigns))),
    ])
    const delays = pressed.flatMap((moments, who) =>
      moments.flatMap((at, key) => (painted[1 - who]?.[key] ?? Number.NaN) - at),
    )
    const arrived = delays.filter((delay) => !Number.isNaN(delay))
    yield* figuresOf('live.text', arrived)
    yield* figuresOf('live.text.raw', ofRaw)
    yield { metric: 'live.text.lost', value: delays.length - arrived.length, unit: 'keys', n: delays.length }
    await Promise.all([...pages.map((page) => page.context().close()), ...raw.map((tab) => tab.close())])
  },
}
