import { setTimeout as pause } from 'node:timers/promises'
import { textUpdatePath } from '@covoice/domain'
import type { Browser, Page } from '@playwright/test'
import type { Bench, Metric } from '../../scripts/bench/bench-shape.ts'
import { type StoredInvoice, storedInvoice } from '../support/invoice.ts'
import { store } from '../support/store.ts'
import { companyOf } from './live/company-of.ts'
import { openEditor } from './live/open-editor.ts'
import { startCountingProxy } from './together/counting-proxy.ts'
import { enter, typeAtPace } from './together/typing.ts'
import { typedUpdates } from './together/typed-updates.ts'

const lineCount = 500
const opens = 5
const edits = 10
const updateCount = 10_000

interface Scene {
  browser: Browser
  hosting: string
  company: Awaited<ReturnType<typeof companyOf>>
}

/**
 * An invoice of 500 lines: from the server's answer to its lines being painted, and the bytes that an edit sends to a
 * colleague; and the same of a text of 10,000 updates that nobody has merged.
 */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const scene = { browser, hosting, company: await companyOf(2) }
    const invoice = await storedInvoice(scene.company, { lines: lineCount })
    // the page draws the lines in view alone, once it knows all
    const first = `field-line-${invoice.lines[0]}-description`
    yield await opening(`scale.${lineCount}lines.open`, scene, {
      invoice: invoice.id,
      field: first,
      text: 'Line 1',
      sign: '/lines/',
    })
    yield* await bytesOfEdits(scene, invoice)
    const long = await storedInvoice(scene.company)
    const [line = ''] = long.lines
    const typed = typedUpdates(line, 'Line 1', updateCount)
    const at = new Date()
    for (let from = 0; from < updateCount; from += 250)
      await store(
        typed.updates.slice(from, from + 250).map((data, index) => ({
          path: textUpdatePath(scene.company.org, long.id, updateId(from + index)),
          data: { data, by: scene.company.owner.uid, at: new Date(at.getTime() + from + index) },
        })),
      )
    yield await opening(`scale.${updateCount}updates.open`, scene, {
      invoice: long.id,
      field: `field-line-${line}-description`,
      text: typed.text,
      sign: '/updates/',
    })
  },
}

const updateId = (index: number): string => `update${String(index).padStart(14, '0')}`

/** From the last part of the server's answer to the field's being painted; the usual of some openings with an empty cache. */
async function opening(
  metric: string,
  { browser, hosting, company }: Scene,
  { invoice, field, text, sign }: { invoice: string; field: string; text: string; sign: string },
): Promise<Metric> {
  const took: number[] = []
  for (let turn = 0; turn < opens; turn += 1) {
    const proxy = await startCountingProxy(sign)
    const page = await openEditor(browser, hosting, company.owner, { invoice, field, proxy: proxy.server })
    const painted = await page.evaluate(([id, shown]) => globalThis.painted(id, shown), [
      field,
      text,
    ] as const)
    took.push(painted - proxy.traffic.signAt)
    await page.context().close()
    proxy.stop()
  }
  const usual = took.toSorted((one, other) => one - other)[Math.floor(opens / 2)] ?? 0
  return { metric, value: Math.round(usual), unit: 'ms', n: opens }
}

/** What the database sends to a colleague for one edit: of a quantity, of a word, and while nothing changes. */
async function bytesOfEdits({ browser, hosting, company }: Scene, invoice: StoredInvoice): Promise<Metric[]> {
  const proxy = await startCountingProxy()
  const [writer, watcher] = company.people
  const field = `field-line-${invoice.lines[0]}-quantityThousandths`
  const open = (person = company.owner, server?: string): Promise<Page> =>
    openEditor(browser, hosting, person, { invoice: invoice.id, field, ...(server && { proxy: server }) })
  const writing = await open(writer)
  const watching = await open(watcher, proxy.server)
  await pause(10_000)
  const { traffic } = proxy
  const sent = async (act: (turn: number) => Promise<void>): Promise<number> => {
    const before = traffic.bytesDown
    for (let turn = 0; turn < edits; turn += 1) {
      await act(turn)
      await pause(3_000)
    }
    return Math.round((traffic.bytesDown - before) / edits)
  }
  const idle = await sent(() => Promise.resolve())
  const quantity = await sent(async (turn) => {
    await enter(writing, `field-line-${invoice.lines[turn % 3]}-quantityThousandths`)
    await typeAtPace(writing, '7', 0)
  })
  await enter(writing, `field-line-${invoice.lines[0]}-description`)
  const word = await sent(() => typeAtPace(writing, ' word', 100))
  await Promise.all([writing, watching].map((page) => page.context().close()))
  proxy.stop()
  return Object.entries({ idle, quantity, word }).map(([name, value]) => ({
    metric: `scale.${lineCount}lines.bytes.${name}`,
    value,
    unit: 'bytes',
    n: edits,
  }))
}
