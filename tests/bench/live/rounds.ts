import type { Metric } from '../../../scripts/bench/bench-shape.ts'
import { percentile } from './percentile.ts'
import type { Tab } from './tab.ts'

/** Time for the last round's totals and echoes to settle, so that one round does not slow the next. */
const pauseMs = 120

/** How long one committed value takes until each of the others has painted it, in milliseconds. */
export async function oneRound(tabs: readonly Tab[], writer: number, value: string): Promise<number[]> {
  const others = tabs.filter((_, index) => index !== writer)
  const painted = others.map((tab) => tab.paints(value))
  const committed = await tabs[writer]!.commit(value)
  const delays = (await Promise.all(painted)).map((at) => at - committed)
  await new Promise((resolve) => setTimeout(resolve, pauseMs))
  return delays
}

/** Measures the app and the bare SDK in turn, so that both meet the same machine, and compares them. */
export async function* compare(
  name: string,
  { app, raw, rounds }: { app: readonly Tab[]; raw: readonly Tab[]; rounds: number },
): AsyncIterable<Metric> {
  const warmUp = 10
  const delays = { app: [] as number[], raw: [] as number[] }
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const writer = round % app.length
    const ofRaw = await oneRound(raw, writer, `raw ${round}`)
    const ofApp = await oneRound(app, writer, `app ${round}`)
    if (round < warmUp) continue
    delays.raw.push(...ofRaw)
    delays.app.push(...ofApp)
  }
  const n = delays.app.length
  for (const [label, values] of [
    ['', delays.app],
    ['.raw', delays.raw],
  ] as const) {
    yield { metric: `${name}${label}.p50`, value: Math.round(percentile(values, 0.5)), unit: 'ms', n }
    yield { metric: `${name}${label}.p95`, value: Math.round(percentile(values, 0.95)), unit: 'ms', n }
  }
  const ratio = percentile(delays.app, 0.95) / percentile(delays.raw, 0.95)
  yield { metric: `${name}.p95.ratio`, value: Math.round(ratio * 100) / 100, unit: 'x', n }
}
