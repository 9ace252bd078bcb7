import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { type EmulatorInstance, instanceAt, USUAL_START } from '../../scripts/run/emulator-instance.ts'
import { killRounds } from '../support/killed/rounds.ts'
import { startAndWait } from '../support/killed/running-start.ts'
import { change, storedText } from '../support/store.ts'

const PORT = '5720'
const KILLS = 10

/**
 * What is lost when all processes of `npm start` are killed ten times at random moments of half a minute, and
 * when its first process alone is killed.
 */
export const bench: Bench = {
  async *run() {
    const instance = instanceAt(USUAL_START, PORT)
    const count = await killRounds(instance, { kills: KILLS, longestMs: 40_000 })
    for (const [name, value] of Object.entries(count) as [string, number][])
      yield { metric: `trust.killed.${name}`, value, unit: name.endsWith('Ms') ? 'ms' : 'count', n: KILLS }
    yield { metric: 'trust.leftOver.lost', value: await leftOverLost(instance), unit: 'documents', n: 1 }
  },
}

async function leftOverLost(instance: EmulatorInstance): Promise<number> {
  const killed = await startAndWait(instance)
  await change('orgs/left-over', { text: 'typed just now' })
  await killed.killStarter()
  const next = await startAndWait(instance)
  const text = await storedText('orgs/left-over', 'text')
  await next.stop()
  return text === 'typed just now' ? 0 : 1
}
