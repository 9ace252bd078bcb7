import { linePath } from '@covoice/domain'
import type { Browser } from '@playwright/test'
import type { Metric } from '../../../scripts/bench/bench-shape.ts'
import type { Account } from '../../support/account.ts'
import type { StoredInvoice } from '../../support/invoice.ts'
import { storedText } from '../../support/store.ts'
import { openAppTab } from './app-tab.ts'
import type { Tab } from './tab.ts'

/** How often each of them writes. */
const writes = 20

/** Two thousand arrivals on two cores take their time; the question is whether they come, not when. */
const patienceMs = 900_000

/**
 * Everybody writes a line of their own at the same time, twenty times; counts what was written last and is not on every
 * screen and on the server. `n` is how many screens and documents were looked at.
 */
export async function lostUpdates(
  browser: Browser,
  hosting: string,
  { org, people }: { org: string; people: readonly Account[] },
  { id: invoice, lines }: StoredInvoice,
): Promise<Metric> {
  const fieldOf = (index: number): string => `field-line-${lines[index] ?? ''}-description`
  const tabs: Tab[] = []
  for (const [index, person] of people.entries()) {
    tabs.push(await openAppTab(browser, hosting, person, { invoice, field: fieldOf(index) }))
  }
  for (let round = 1; round <= writes; round += 1) {
    await Promise.all(tabs.map((tab, index) => tab.commit(`${index} wrote ${round}`)))
  }
  const last = people.map((_, index) => `${index} wrote ${writes}`)
  const seen = tabs.flatMap((tab) => last.map((text, index) => arrived(tab.paints(text, fieldOf(index)))))
  const painted = await Promise.all(seen)
  let lost = painted.filter((one) => !one).length
  for (const [index, text] of last.entries()) {
    const stored = await storedText(linePath(org, invoice, lines[index] ?? ''), 'description')
    if (stored !== text) lost += 1
  }
  return { metric: 'live.lostUpdates', value: lost, unit: 'updates', n: painted.length + last.length }
}

/** Whether something comes true before anyone would give up waiting for it. */
function arrived(coming: Promise<unknown>): Promise<boolean> {
  const tooLate = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patienceMs))
  return Promise.race([coming.then(() => true), tooLate])
}
