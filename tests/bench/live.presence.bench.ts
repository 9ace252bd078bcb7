import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Bench, Metric } from '../../scripts/bench/bench-shape.ts'
import type { Account } from '../support/account.ts'
import { type StoredInvoice, storedInvoice } from '../support/invoice.ts'
import { companyOf } from './live/company-of.ts'
import { figuresOf } from './live/figures-of.ts'
import { openEditor } from './live/open-editor.ts'
import { flagPainted, goTo } from './together/flags.ts'
import { type Strain, watchStrain } from './together/strain.ts'
import { enter, typeAtPace } from './together/typing.ts'

const crowd = 10
const moves = 40
const typingMs = 30_000
const keyMs = 150
const signs = 'abcdefghij'

/**
 * From a colleague's going to a field to their flag being painted at it, in two browsers; then what keys and tasks take in each
 * of ten browsers while ten people type in the notes and five descriptions. All of them share this machine.
 */
export const bench: Bench = {
  needs: ['emulators', 'browser'],
  async *run({ browser, hosting }) {
    if (!browser) return
    const { people, ...company } = await companyOf(crowd)
    const invoice = await storedInvoice(company, { lines: 5 })
    const open = (person: Account) =>
      openEditor(browser, hosting, person, { invoice: invoice.id, field: 'field-notes' })
    const pages = [await open(people[0]!), await open(people[1]!)]
    yield* figuresOf('live.presence', await moving(pages[0]!, pages[1]!, invoice))
    for (const person of people.slice(2)) pages.push(await open(person))
    yield* await typing(pages, invoice)
    await Promise.all(pages.map((page) => page.context().close()))
  },
}

/** How long it takes until each move of a colleague shows. */
async function moving(watcher: Page, mover: Page, { lines }: StoredInvoice): Promise<number[]> {
  const fields = ['field-poNumber', 'field-notes', ...lines.map((line) => `field-line-${line}-description`)]
  const delays: number[] = []
  for (let move = 0; move < moves; move += 1) {
    const field = fields[move % fields.length] ?? ''
    const painted = flagPainted(watcher, field, 'Person 1')
    const at = await goTo(mover, field)
    delays.push((await painted) - at)
    // somebody who reads before going on; sooner moves are gathered for a second
    await pause(1_200)
  }
  return delays
}

/** What keys and tasks take in the pages while everybody types. */
async function typing(pages: readonly Page[], { lines }: StoredInvoice): Promise<Metric[]> {
  const fields = ['field-notes', ...lines.map((line) => `field-line-${line}-description`)]
  for (const [who, page] of pages.entries()) {
    await enter(page, fields[who % fields.length] ?? '')
    await typeAtPace(page, signs[who] ?? '', keyMs)
  }
  // the parts that are loaded when a text is entered are there
  await pause(3_000)
  await Promise.all(pages.map((page) => watchStrain(page)))
  const until = Date.now() + typingMs
  await Promise.all(
    pages.map(async (page, who) => {
      while (Date.now() < until) await typeAtPace(page, signs[who] ?? '', keyMs)
    }),
  )
  const strains: Strain[] = await Promise.all(pages.map((page) => page.evaluate(() => globalThis.strain)))
  const all = (what: keyof Strain) => strains.flatMap((strain) => strain[what])
  const longTasks = all('longTasks')
  const name = `live.${pages.length}typing`
  return [
    ...figuresOf(`${name}.key`, all('keys')),
    ...figuresOf(`${name}.keyPainted`, all('keysPainted')),
    { metric: `${name}.longTasks`, value: longTasks.length, unit: 'tasks', n: all('keys').length },
    {
      metric: `${name}.longestTask`,
      value: Math.round(Math.max(0, ...longTasks)),
      unit: 'ms',
      n: longTasks.length,
    },
  ]
}
