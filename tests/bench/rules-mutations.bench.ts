import { readFileSync } from 'node:fs'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { allCases } from '../rules/cases/all-cases.ts'
import { play } from '../rules/cases/play.ts'
import { conditionsIn } from '../rules/emulator/conditions.ts'
import { projectOf } from '../rules/emulator/project.ts'
import { unnoticed } from '../rules/mutations/hunt.ts'
import { mutantsOf, type Mutant } from '../rules/mutations/mutants.ts'
import { reasonOf } from '../rules/mutations/reasons.ts'
import { changedRules, switchedRules, type SwitchedRules } from '../rules/mutations/switched-rules.ts'

/** At least so many hundredths of the changes are detected. */
const WANTED_PERCENT = 99

/** Texts of rules that are asked at once: while one is compiled, another one answers. */
const AT_ONCE = 2

/**
 * How many changes of firestore.rules the cases of tests/rules detect: every line of it should have one that
 * is detected. Each other one is named, with the reason where it is known.
 */
export const bench: Bench = {
  needs: ['firestore'],
  async *run() {
    const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8')
    const mutants = await mutantsIn(rules)
    const survivors = await survivorsOf(rules, mutants)
    for (const { says } of survivors)
      console.error(`not noticed: ${says} (${reasonOf(says) ?? 'no reason known'})`)
    const percent = Math.floor((1 - survivors.length / mutants.length) * 10_000) / 100
    if (percent < WANTED_PERCENT) process.exitCode = 1
    yield { metric: 'rules.mutants', value: mutants.length, unit: 'changes', n: 1 }
    yield { metric: 'rules.mutants.unnoticed', value: survivors.length, unit: 'changes', n: mutants.length }
    yield { metric: 'rules.mutants.noticed', value: percent, unit: '%', n: mutants.length }
  },
}

async function mutantsIn(rules: string): Promise<Mutant[]> {
  const project = projectOf('rules-mutations')
  await project.begin(rules)
  await play(project, allCases.slice(0, 1))
  return mutantsOf(rules, conditionsIn(rules, await project.coverage()))
}

async function survivorsOf(rules: string, mutants: readonly Mutant[]): Promise<Mutant[]> {
  const suspects = await unnoticedIn(switchedRules(rules, mutants))
  // the switches of a text may have made a request too expensive that would have noticed the change
  const survivors = await unnoticedIn(suspects.map((mutant) => changedRules(rules, mutant)))
  return survivors.toSorted((one, other) => one.start - other.start)
}

async function unnoticedIn(texts: readonly SwitchedRules[]): Promise<Mutant[]> {
  const waiting = texts.values()
  const found: Mutant[] = []
  const hunts = Array.from({ length: AT_ONCE }, async (_, index) => {
    const project = projectOf(`rules-mutations-${index}`)
    for (const text of waiting) found.push(...(await unnoticed(text, allCases, project)))
  })
  await Promise.all(hunts)
  return found
}
