import { setTimeout as pause } from 'node:timers/promises'
import { textKey } from '@covoice/domain'
import type { Page } from '@playwright/test'
import type { Metric } from '../../../scripts/bench/bench-shape.ts'
import { storedSheet, type StoredSheet } from '../../fuzz/server/stored-sheet.ts'

interface Typed {
  org: string
  invoice: string
  /** How often each sign was typed in each field, by the id of its element. */
  typed: ReadonlyMap<string, ReadonlyMap<string, number>>
  pages: readonly Page[]
}

/** Until the server has merged everything, and every page shows it. */
const patienceMs = 180_000

/** Counts the signs typed into merged texts that are not on the server and on each screen in the end; `n` is how many were typed. */
export async function lostSigns(metric: string, { org, invoice, typed, pages }: Typed): Promise<Metric> {
  const texts = [...typed].filter(([field]) => textOf(field) !== null)
  const until = Date.now() + patienceMs
  let lost = Infinity
  while (lost > 0 && Date.now() < until) {
    const stored = await storedSheet(org, invoice)
    const shown = await Promise.all(
      pages.map((page) =>
        shownIn(
          page,
          texts.map(([field]) => field),
        ),
      ),
    )
    lost = texts.reduce(
      (sum, [field, counts]) =>
        sum +
        [storedText(stored, field), ...shown.map((one) => one[field] ?? '')].reduce(
          (all, text) => all + missing(text, counts),
          0,
        ),
      0,
    )
    await pause(500)
  }
  const n = texts.reduce((sum, [, counts]) => [...counts.values()].reduce((all, one) => all + one, sum), 0)
  return { metric, value: lost, unit: 'keys', n }
}

/** The name of a field's merged text; null where it is no such text. */
function textOf(field: string): string | null {
  if (['field-notes', 'field-footer'].includes(field)) return field.slice('field-'.length)
  const line = /^field-line-(.+)-description$/.exec(field)?.[1]
  return line === undefined ? null : textKey({ line, field: 'description' })
}

function storedText({ header, lines }: StoredSheet, field: string): string {
  const line = lines.find(({ id }) => field === `field-line-${id}-description`)
  return line ? line.description : (header[field.slice('field-'.length)] ?? '')
}

const missing = (text: string, counts: ReadonlyMap<string, number>): number =>
  [...counts].reduce((sum, [sign, count]) => sum + Math.abs(count - (text.split(sign).length - 1)), 0)

const shownIn = (page: Page, fields: readonly string[]): Promise<Record<string, string>> =>
  page.evaluate(
    (ids) =>
      Object.fromEntries(
        ids.map((id) => [id, (document.getElementById(id) as HTMLTextAreaElement | null)?.value ?? '']),
      ),
    fields,
  )
