import { setTimeout as pause } from 'node:timers/promises'
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

/** A busy machine takes its time; the question is whether everything comes, not when. */
const patienceMs = 900_000

/** Counts the signs typed into merged texts that are not on the server and on each screen in the end; `n` is how many were typed. */
export async function lostSigns(metric: string, options: Typed): Promise<Metric> {
  const until = Date.now() + patienceMs
  let places: Place[]
  do {
    await pause(500)
    places = await differing(options)
  } while (places.length > 0 && Date.now() < until)
  for (const { where, field, missing } of places) console.error(`${metric}: ${missing} of ${field}, ${where}`)
  const value = places.reduce((sum, { missing }) => sum + missing, 0)
  const n = [...options.typed].reduce(
    (sum, [field, counts]) => sum + (isText(field) ? [...counts.values()].reduce((a, b) => a + b, 0) : 0),
    0,
  )
  return { metric, value, unit: 'keys', n }
}

/** A text on a screen or on the server that has other signs than were typed. */
interface Place {
  where: string
  field: string
  missing: number
}

async function differing({ org, invoice, typed, pages }: Typed): Promise<Place[]> {
  const fields = [...typed.keys()].filter((field) => isText(field))
  const stored = await storedSheet(org, invoice)
  const shown = await Promise.all(pages.map((page) => shownIn(page, fields)))
  const all = [
    {
      where: 'on the server',
      texts: Object.fromEntries(fields.map((field) => [field, storedText(stored, field)])),
    },
    ...shown.map((texts, index) => ({ where: `on screen ${index}`, texts })),
  ]
  return all
    .flatMap(({ where, texts }) =>
      fields.map((field) => ({ where, field, missing: missing(texts[field] ?? '', typed.get(field)!) })),
    )
    .filter((one) => one.missing > 0)
}

const isText = (field: string): boolean =>
  ['field-notes', 'field-footer'].includes(field) || field.endsWith('-description')

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
