import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Bench, Metric } from '../../scripts/bench/bench-shape.ts'
import { root } from '../../scripts/run/folders.ts'
import { environment } from '../support/environment.ts'
import { type StoredInvoice, storedInvoice } from '../support/invoice.ts'
import { companyOf } from './live/company-of.ts'
import { openEditor } from './live/open-editor.ts'
import { startCountingProxy } from './together/counting-proxy.ts'
import { costOf, type Counted } from './together/prices.ts'
import { enter, typeAtPace } from './together/typing.ts'
import { watchWritten } from './together/written.ts'

const editors = 5
const minutes = 3
const keyMs = 150
const sentence = 'We moved the mail of the branch to here.'

/**
 * Five people work on one invoice for three minutes, counted and multiplied to an hour. Each minute each of them types a
 * sentence of 40 keys into a text, changes a quantity or a reference, and visits three more fields.
 */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const { people, ...company } = await companyOf(editors)
    const invoice = await storedInvoice(company, { lines: 10 })
    const proxy = await startCountingProxy()
    const pages: Page[] = []
    for (const person of people)
      pages.push(
        await openEditor(browser, hosting, person, {
          invoice: invoice.id,
          field: 'field-notes',
          proxy: proxy.server,
        }),
      )
    await pause(5_000)
    const written = await watchWritten(company.org, invoice.id)
    const before = { ...proxy.traffic }
    const ranBefore = runsOfFunctions()
    await Promise.all(pages.map((page, who) => work(page, who, invoice)))
    // what follows from it on the server
    await pause(15_000)
    const ran = new Map(
      [...runsOfFunctions()].map(([name, runs]) => [name, runs - (ranBefore.get(name) ?? 0)]),
    )
    const run = (name: string): number => ran.get(name) ?? 0
    const { traffic } = proxy
    const counted: Counted = {
      readsByBrowsers: traffic.reads - before.reads,
      readsByRules: (traffic.commits - before.commits) * readsOfRules,
      readsByServer:
        run('settleTexts') * (2 + invoice.lines.length) +
        written.removed() +
        run('writeTotals') * (1 + invoice.lines.length),
      writes: written.writes(),
      deletes: written.removed(),
      calls: [...ran.values()].reduce((sum, runs) => sum + runs, 0) + traffic.calls - before.calls,
      bytes: traffic.bytesDown - before.bytesDown,
    }
    yield* perHour(counted)
    written.stop()
    await Promise.all(pages.map((page) => page.context().close()))
    proxy.stop()
  },
}

/** At most: the member and the header, and for a text the documents beside it. */
const readsOfRules = 3

async function work(page: Page, who: number, { lines }: StoredInvoice): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    const until = Date.now() + 60_000
    await pause(who * 3_000)
    const line = lines[(who + minute) % lines.length]
    await enter(page, minute % 3 === 2 ? 'field-notes' : `field-line-${line}-description`)
    await typeAtPace(page, sentence, keyMs)
    await pause(5_000)
    await enter(page, minute % 2 === 0 ? `field-line-${line}-quantityThousandths` : 'field-poNumber')
    await typeAtPace(page, String(10 + who), keyMs)
    for (const field of ['field-buyerReference', 'field-contractName', 'field-footer']) {
      await pause(4_000)
      await enter(page, field)
    }
    await pause(Math.max(0, until - Date.now()))
  }
}

/** How often each function has run in these emulators, by what they say. */
function runsOfFunctions(): Map<string, number> {
  const log = readFileSync(join(root, '.covoice', environment.project, 'emulators.log'), 'utf8')
  const runs = new Map<string, number>()
  for (const [, name = ''] of log.matchAll(/Beginning execution of "us-central1-(\w+)"/g))
    runs.set(name, (runs.get(name) ?? 0) + 1)
  return runs
}

function* perHour(counted: Counted): Iterable<Metric> {
  const share = 60 / minutes / editors
  const units = new Map([
    ['bytes', 'bytes'],
    ['calls', 'calls'],
  ])
  for (const [what, count] of Object.entries(counted))
    yield {
      metric: `cost.editorHour.${what}`,
      value: Math.round(Number(count) * share),
      unit: units.get(what) ?? 'documents',
      n: Number(count),
    }
  yield {
    metric: 'cost.editorHour',
    value: Number((costOf(counted) * share).toFixed(4)),
    unit: 'USD',
    n: editors * minutes,
  }
}
