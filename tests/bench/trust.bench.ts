import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { instanceAt, USUAL_START } from '../../scripts/run/emulator-instance.ts'
import { killRounds } from '../support/killed/rounds.ts'

const PORT = '5720'
const KILLS = 10

/** What is lost when all processes of `npm start` are killed ten times at random moments of half a minute. */
export const bench: Bench = {
  async *run() {
    const count = await killRounds(instanceAt(USUAL_START, PORT), { kills: KILLS, longestMs: 40_000 })
    for (const [name, value] of Object.entries(count) as [string, number][])
      yield { metric: `trust.killed.${name}`, value, unit: name.endsWith('Ms') ? 'ms' : 'count', n: KILLS }
  },
}
