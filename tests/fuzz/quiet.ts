import { setTimeout as pause } from 'node:timers/promises'
import { textKey, type Line } from '@covoice/domain'
import type { SheetView } from './page/sheet-view.ts'
import type { Run } from './run.ts'
import { storedSheet, type StoredSheet } from './server/stored-sheet.ts'

/** The server merges within ten seconds; a queue of dozens of clients takes its time on two cores. */
const patienceMs = 120_000

/** What all have in the end. */
export interface Agreed {
  view: SheetView
  stored: StoredSheet
}

/** Brings everybody back, and waits until all pages and the server have the same; null when they never do. */
export async function quiet(run: Run): Promise<Agreed | null> {
  for (const client of run.clients) {
    if (client.isOffline) await client.setOffline(false)
    await client.blur()
  }
  const until = Date.now() + patienceMs
  let differences: string[] = []
  while (Date.now() < until) {
    const views = await Promise.all(run.clients.map((client) => client.read()))
    const stored = await storedSheet(run.org, run.invoice)
    differences = differencesOf(views, stored)
    if (differences.length === 0) return { view: views[0]!, stored }
    await pause(500)
  }
  run.problems.push(...differences.map((one) => `never the same: ${one}`))
  return null
}

function differencesOf(views: readonly SheetView[], stored: StoredSheet): string[] {
  const expected = shownOf(stored)
  const differences = [
    ...stored.unreadable.map((id) => `half a line: ${id}`),
    ...(stored.updates > 0 ? [`${stored.updates} updates are not merged`] : []),
    ...unmergedTexts(stored),
  ]
  for (const [number, view] of views.entries()) {
    if (view.saved !== 'saved') differences.push(`${number} is ${view.saved}`)
    const shown = seenOf(view)
    for (const key of new Set([...expected.keys(), ...shown.keys()]))
      if (expected.get(key) !== shown.get(key))
        differences.push(`${key}: ${number} shows ${shown.get(key)}, the server has ${expected.get(key)}`)
  }
  return differences
}

const unmergedTexts = ({ header, lines, merged }: StoredSheet): string[] =>
  [
    ...['notes', 'footer'].map((field) => [field, header[field] ?? ''] as const),
    ...lines.map(
      ({ id, description }) => [textKey({ line: id, field: 'description' }), description] as const,
    ),
  ].flatMap(([key, text]) => {
    const merged_ = merged(key)
    return merged_ === undefined || merged_ === text ? [] : `${key}: stored ${text}, merged ${merged_}`
  })

/** Every value that pages and server can be compared by, numbers as numbers. */
function shownOf({ header, lines }: StoredSheet): Map<string, string> {
  const items = lines.filter(({ kind, removed }) => kind === 'item' && !removed)
  return new Map([
    ...Object.entries(header),
    ['lines', items.map(({ id }) => id).join(' ')] as const,
    ...items.flatMap((line) => valuesOf(line)),
  ])
}

const valuesOf = ({ id, description, quantityThousandths, unitPriceMillionths }: Line) =>
  [
    [`${id} description`, description],
    [`${id} quantity`, String(quantityThousandths / 1_000)],
    [`${id} price`, String(unitPriceMillionths / 1_000_000)],
  ] as const

/** The same of a page. */
export function seenOf({ header, lines }: SheetView): Map<string, string> {
  const number = (text: string) => String(Number(text.replaceAll(/[^\d.-]/g, '')))
  return new Map([
    ...Object.entries(header),
    ['lines', lines.map(({ id }) => id).join(' ')] as const,
    ...lines.flatMap(
      ({ id, description, quantity, price }) =>
        [
          [`${id} description`, description],
          [`${id} quantity`, number(quantity)],
          [`${id} price`, number(price)],
        ] as const,
    ),
  ])
}
