import { invoicePath } from '@covoice/domain'
import type { Browser, Page } from '@playwright/test'
import type { Bench, Metric } from '../../scripts/bench/bench-shape.ts'
import { type StoredInvoice, storedInvoice } from '../support/invoice.ts'
import { companyOf } from './live/company-of.ts'
import { openEditor } from './live/open-editor.ts'
import { lostSigns } from './together/lost-signs.ts'
import { enter, typeAtPace } from './together/typing.ts'
import { hottest, watchWritten } from './together/written.ts'

const crowd = 10
const keyMs = 150
const slots = 6
const slotMs = 10_000

/** Each person's sign, none of them in a line's first text. */
const signs = 'abcdfghjkm'

/** In which field each of ten people types in each of six times of ten seconds. */
const scenes: Readonly<Record<string, (invoice: StoredInvoice, who: number, slot: number) => string>> = {
  // the worst for the header: everybody in its two texts
  notes: (_, who, slot) => ((who + slot) % 2 === 0 ? 'field-notes' : 'field-footer'),
  lines: ({ lines }, who, slot) =>
    `field-line-${lines[Math.floor(who / 2 + slot) % lines.length]}-description`,
  fields: ({ lines }, who, slot) =>
    [
      'field-notes',
      'field-poNumber',
      'field-buyerReference',
      'field-contractName',
      `field-line-${lines[0]}-description`,
      `field-line-${lines[1]}-description`,
    ][(who + slot) % slots] ?? '',
}

/**
 * Ten people type for a minute, in real browsers: the most writes of one document within any ten seconds, by kind of document,
 * and what was lost. Firestore sustains about one write a second of a document.
 */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    for (const [name, place] of Object.entries(scenes)) yield* minute(browser, hosting, { name, place })
  },
}

async function* minute(
  browser: Browser,
  hosting: string,
  { name, place }: { name: string; place: (typeof scenes)[string] },
): AsyncIterable<Metric> {
  const { people, ...company } = await companyOf(crowd)
  const invoice = await storedInvoice(company, { lines: 5 })
  const pages: Page[] = []
  for (const person of people)
    pages.push(await openEditor(browser, hosting, person, { invoice: invoice.id, field: 'field-notes' }))
  const written = await watchWritten(company.org, invoice.id)
  const typed = new Map<string, Map<string, number>>()
  await Promise.all(
    pages.map(async (page, who) => {
      const sign = signs[who] ?? ''
      for (let slot = 0; slot < slots; slot += 1) {
        const field = place(invoice, who, slot)
        const until = Date.now() + slotMs
        await enter(page, field)
        let keys = 0
        while (Date.now() < until) {
          await typeAtPace(page, sign, keyMs)
          keys += 1
        }
        const ofField = typed.get(field) ?? new Map<string, number>()
        typed.set(field, ofField.set(sign, (ofField.get(sign) ?? 0) + keys))
      }
    }),
  )
  for (const [kind, { rate, writes }] of hottest(written.times, invoicePath(company.org, invoice.id)))
    yield { metric: `hot.document.${crowd}people.${name}.${kind}`, value: rate, unit: 'writes/s', n: writes }
  for (const page of pages) await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  yield await lostSigns(`hot.document.${crowd}people.${name}.lost`, {
    org: company.org,
    invoice: invoice.id,
    typed,
    pages,
  })
  written.stop()
  await Promise.all(pages.map((page) => page.context().close()))
}
