import { readFileSync } from 'node:fs'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { type EmulatorInstance, instanceAt, USUAL_START } from '../../scripts/run/emulator-instance.ts'
import { allCases } from '../rules/cases/all-cases.ts'
import { play } from '../rules/cases/play.ts'
import { projectOf } from '../rules/emulator/project.ts'
import { killRounds } from '../support/killed/rounds.ts'
import { startAndWait } from '../support/killed/running-start.ts'
import { change, storedText } from '../support/store.ts'

const PORT = '5720'
const KILLS = 10
const STORM = 60

/**
 * Whether forged requests are refused, numbers are gapless in a storm, and what is lost when all processes of `npm start` are killed ten times at random moments of half a minute, and
 * when its first process alone is killed.
 */
export const bench: Bench = {
  async *run() {
    const instance = instanceAt(USUAL_START, PORT)
    const count = await killRounds(instance, { kills: KILLS, storm: STORM, longestMs: 35_000 })
    for (const [name, value] of Object.entries(count) as [string, number][])
      yield { metric: `trust.killed.${name}`, value, unit: name.endsWith('Ms') ? 'ms' : 'count', n: KILLS }
    yield { metric: 'trust.leftOver.lost', value: await leftOverLost(instance), unit: 'documents', n: 1 }
    const attacks = await attack(instance)
    yield { metric: 'trust.attacks.allowed', value: attacks.allowed, unit: 'requests', n: attacks.asked }
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

/** Asks everything that the law forbids of the rules of a running start. */
async function attack(instance: EmulatorInstance): Promise<{ asked: number; allowed: number }> {
  const start = await startAndWait(instance)
  const project = projectOf('trust-attacks')
  await project.begin(readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8'))
  const forbidden = allCases.filter(({ allowed }) => !allowed)
  const verdicts = await play(project, forbidden)
  await start.stop()
  return { asked: forbidden.length, allowed: verdicts.filter((verdict) => verdict === 'allowed').length }
}
