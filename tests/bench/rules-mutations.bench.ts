import { readFileSync } from 'node:fs'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { allCases } from '../rules/cases/all-cases.ts'
import { play } from '../rules/cases/play.ts'
import { conditionsIn } from '../rules/emulator/conditions.ts'
import { projectOf } from '../rules/emulator/project.ts'
import { unnoticed } from '../rules/mutations/hunt.ts'
import { mutantsOf, type Mutant } from '../rules/mutations/mutants.ts'
import { noticingCases } from '../rules/mutations/noticing.ts'
import { noticedPercent, passes } from '../rules/mutations/passes.ts'
import { reasonOf } from '../rules/mutations/reasons.ts'

/** Texts of rules that are asked at once: while one is compiled, another one answers. */
const AT_ONCE = 2

/**
 * How many changes of firestore.rules the cases of tests/rules detect: every line of it should have one that
 * is detected. Each other one is named with its reason; one without a known reason fails the bench.
 */
export const bench: Bench = {
  needs: ['firestore'],
  async *run() {
    const begun = performance.now()
    const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8')
    const mutants = await mutantsIn(rules)
    const projects = Array.from({ length: AT_ONCE }, (_, index) => projectOf(`rules-mutations-${index}`))
    const survivors = await unnoticed(rules, noticingCases(rules, mutants, allCases), projects)
    for (const { says } of survivors)
      console.error(`not noticed: ${says} (${reasonOf(says) ?? 'no reason known'})`)
    if (!passes(mutants.length, survivors)) process.exitCode = 1
    yield { metric: 'rules.mutants', value: mutants.length, unit: 'changes', n: 1 }
    yield { metric: 'rules.mutants.unnoticed', value: survivors.length, unit: 'changes', n: mutants.length }
    yield {
      metric: 'rules.mutants.noticed',
      value: noticedPercent(mutants.length, survivors.length),
      unit: '%',
      n: mutants.length,
    }
    yield {
      metric: 'rules.mutants.duration',
      value: Math.round((performance.now() - begun) / 1000),
      unit: 's',
      n: 1,
    }
  },
}

async function mutantsIn(rules: string): Promise<Mutant[]> {
  const project = projectOf('rules-mutations')
  await project.begin(rules)
  await play(project, allCases.slice(0, 1))
  return mutantsOf(rules, conditionsIn(rules, await project.coverage()))
}
