import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Case } from './cases/case.ts'
import { play } from './cases/play.ts'
import { type Expression, both } from './emulator/coverage.ts'
import { type Verdict, projectOf } from './emulator/project.ts'

/** The rules as they are deployed. */
export const rules = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8')

const WITHOUT_RULES =
  "rules_version = '2'; service cloud.firestore { match /{path=**} { allow read, write: if false; } }"

/** Starting cold, on a busy machine, a thousand questions take this long. */
const patienceMs = 300_000

let seen: Expression[] | undefined

/** What every expression of the rules was in the cases that have been judged so far. */
export const seenSoFar = (): Expression[] => seen ?? []

/** Asks the cases of the rules, in a project of their own, and holds each answer against the law's: one test for each question. */
export function judge(name: string, cases: readonly Case[]): void {
  const project = projectOf(`rules-${name}`)
  let verdicts: Verdict[] = []

  beforeAll(async () => {
    await project.begin(rules)
    verdicts = await play(project, cases)
    const expressions = await project.coverage()
    seen = seen ? both(seen, expressions) : expressions
  }, patienceMs)

  // A coverage report holds whole documents many times over: let the emulator forget it, without compiling the rules.
  afterAll(() => project.begin(WITHOUT_RULES))

  for (const [question, indexes] of Map.groupBy(cases.keys(), (index) => cases[index]!.question)) {
    const answers = (answerAt: (index: number) => Verdict | undefined) =>
      Object.fromEntries(indexes.map((index) => [cases[index]!.differs, answerAt(index)]))
    const law = answers((index) => (cases[index]!.allowed ? 'allowed' : 'denied'))
    if (Object.keys(law).length < indexes.length) throw new Error(`Two cases of "${question}" look the same.`)
    it(question, () => expect(answers((index) => verdicts[index])).toEqual(law))
  }
}
