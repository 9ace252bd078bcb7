import { textKeys } from '@covoice/domain'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { editedForADay } from './text/day.ts'
import { opened } from './text/opening.ts'

const LINES = Array.from({ length: 40 }, (_, index) => `line${String(index).padStart(16, '0')}`)
const RUNS = 5

/**
 * How long a browser takes until it can show 10,000 updates that the server has not merged, and how large the merged state of
 * an invoice is after a day's editing: five people, each 4,000 keys in 42 texts and six loads of the page.
 */
export const bench: Bench = {
  *run() {
    const day = editedForADay({ keys: textKeys(LINES), people: 5, loads: 6, keysEach: 4_000, seed: 1 })
    const times = Array.from({ length: RUNS }, () => opened(day.updates.slice(0, 10_000)))
    times.sort((a, b) => a - b)
    const median = Number((times[Math.floor(RUNS / 2)] ?? 0).toFixed(0))
    yield { metric: 'text.open.10000updates', value: median, unit: 'ms', n: RUNS }
    yield { metric: 'text.day.updates', value: day.updates.length, unit: 'updates', n: 1 }
    yield { metric: 'text.day.written', value: day.written, unit: 'characters', n: 1 }
    yield { metric: 'text.day.state', value: day.state.length, unit: 'bytes', n: 1 }
  },
}
