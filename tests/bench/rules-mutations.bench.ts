import { readFileSync } from 'node:fs'
import type { Bench } from '../../scripts/bench/bench-shape.ts'
import { allCases } from '../rules/cases/all-cases.ts'
import { play } from '../rules/cases/play.ts'
import { conditionsIn } from '../rules/emulator/conditions.ts'
import { projectOf } from '../rules/emulator/project.ts'
import { isFound } from '../rules/mutations/hunt.ts'
import { mutantsOf } from '../rules/mutations/mutants.ts'

/**
 * How many changes of firestore.rules the cases of tests/rules detect: every line of it should have one that
 * is detected.
 */
export const bench: Bench = {
  needs: ['emulators'],
  async *run() {
    const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8')
    const project = projectOf('rules-mutations')
    await project.begin(rules)
    await play(project, allCases.slice(0, 1))
    const mutants = mutantsOf(rules, conditionsIn(rules, await project.coverage()))
    let missed = 0
    for (const mutant of mutants) {
      if (await isFound(mutant, allCases, project)) continue
      missed += 1
      console.error(`not noticed: ${mutant.says}`)
    }
    yield { metric: 'rules.mutants', value: mutants.length, unit: 'changes', n: 1 }
    yield { metric: 'rules.mutants.unnoticed', value: missed, unit: 'changes', n: mutants.length }
  },
}
