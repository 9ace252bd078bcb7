import { pdfOf } from '../../functions/src/documents/pdf/pdf-of.ts'
import type { Bench, Metric } from '../../scripts/bench/bench-shape.ts'
import { asTable } from './pdf/as-table.ts'
import { freshMaker } from './pdf/fresh.ts'
import { sampleDocument } from './pdf/sample.ts'
import { chromiumMaker } from './pdf/with-chromium.ts'
import { pdfmakeMaker } from './pdf/with-pdfmake.ts'

const runs = {
  '1page': { lines: 8, rounds: 40 },
  '300lines': { lines: 300, rounds: 9 },
  '1000lines': { lines: 1000, rounds: 5 },
}
const warmUp = 3

/** Rows of each of 1,000 lines, of which every fourth text breaks once: just below the most that are printed. */
const longestRows = 11

/**
 * How long a PDF takes, warm and in a process of its own, and the memory that the largest takes; beside it the same
 * invoice by Chromium and by pdfmake, in turns, so that all have the same machine.
 */
export const bench: Bench = {
  needs: ['browser'],
  async *run({ browser }) {
    if (!browser) return
    const chromium = await chromiumMaker(browser)
    const pdfmake = pdfmakeMaker()
    for (const [name, { lines, rounds }] of Object.entries(runs)) {
      const document = sampleDocument(lines)
      const printed = asTable(document)
      const makers: Record<string, () => Promise<unknown>> = {
        warm: () => pdfOf(document, { logo: null }),
        ...(name === '1000lines'
          ? {}
          : { chromium: () => chromium.make(printed), pdfmake: () => pdfmake.make(printed) }),
      }
      const times: Record<string, number[]> = {}
      for (let round = -warmUp; round < rounds; round++)
        for (const [maker, make] of Object.entries(makers)) {
          const start = performance.now()
          await make()
          if (round >= 0) (times[maker] ??= []).push(performance.now() - start)
        }
      for (const [maker, all] of Object.entries(times)) yield median(`pdf.${name}.${maker}.p50`, all, 'ms')
    }
    await chromium.close()
    yield* freshProcesses()
  },
}

async function* freshProcesses(): AsyncIterable<Metric> {
  const fresh = await freshMaker()
  const cold: number[] = []
  for (let run = 0; run < 7; run++) cold.push((await fresh(runs['1page'].lines)).ms)
  yield median('pdf.1page.cold.p50', cold, 'ms')
  const memory: number[] = []
  for (let run = 0; run < 3; run++) memory.push((await fresh(runs['1000lines'].lines)).megabytes)
  yield median('pdf.1000lines.rss', memory, 'MB')
  const longest = []
  for (let run = 0; run < 3; run++) longest.push(await fresh(1_000, longestRows))
  yield median(
    'pdf.longest.cold.p50',
    longest.map(({ ms }) => ms),
    'ms',
  )
  yield median(
    'pdf.longest.rss',
    longest.map(({ megabytes }) => megabytes),
    'MB',
  )
}

function median(metric: string, values: readonly number[], unit: string): Metric {
  const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return { metric, value: Number(middle.toFixed(1)), unit, n: values.length }
}
