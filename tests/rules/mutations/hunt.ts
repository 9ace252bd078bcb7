import type { Case } from '../cases/case.ts'
import { playAs } from '../cases/play.ts'
import type { Project, Verdict } from '../emulator/project.ts'
import { likeliestFirst } from './likeliest.ts'
import type { Mutant } from './mutants.ts'
import { SWITCHES, type SwitchedRules } from './switched-rules.ts'

/** How many cases are asked of a change in each round, the likeliest first: most are found in the first one. */
const ROUNDS = [4, 12, 48]
/** The later rounds ask so many until all cases that reach the change have been asked. */
const LATER = 150

/** The changes of a text that no case notices. */
export async function unnoticed(
  { source, mutants, isFixed }: SwitchedRules,
  cases: readonly Case[],
  project: Project,
): Promise<Mutant[]> {
  await project.begin(source)
  const left = new Map([...mutants].map(([number, mutant]) => [number, likeliestFirst(mutant, cases)]))
  for (let round = 0; ; round += 1) {
    const asked = [...left].flatMap(([number, waiting]) =>
      waiting.splice(0, ROUNDS[round] ?? LATER).map((one) => ({ number, one })),
    )
    if (asked.length === 0) return [...left.keys()].flatMap((number) => mutants.get(number) ?? [])
    const different = await answeredOtherwise(asked, project, `round-${round}`)
    const found = isFixed ? different : await onlyByTheChange(different, project, `round-${round}`)
    for (const { number } of found) left.delete(number)
  }
}

interface Question {
  number: number
  one: Case
}

/** The questions that are answered otherwise than by the law. */
async function answeredOtherwise(
  questions: readonly Question[],
  project: Project,
  round: string,
): Promise<Question[]> {
  const asked = questions.map(({ number, one }) => ({ one, numbers: [number] }))
  const verdicts = await played(asked, project, round)
  return questions.filter(({ one }, index) => isOtherwise(one, verdicts[index]))
}

/** Some of these questions for each change: those that are answered by the law while it is switched off. */
async function onlyByTheChange(
  questions: readonly Question[],
  project: Project,
  round: string,
): Promise<Question[]> {
  const byNumber = Map.groupBy(questions, ({ number }) => number)
  const some = [...byNumber.values()].flatMap((same) => same.slice(0, 3))
  const unchanged = some.map(({ one }) => ({ one, numbers: [] }))
  const verdicts = await played(unchanged, project, `${round}-without`)
  return some.filter(({ one }, index) => !isOtherwise(one, verdicts[index]))
}

/** Plays cases, each while the changes of some numbers are switched on. */
async function played(
  asked: readonly { one: Case; numbers: readonly number[] }[],
  project: Project,
  round: string,
): Promise<Verdict[]> {
  if (asked.length === 0) return []
  return playAs(
    project,
    asked.map(({ one, numbers }) => ({ one, claims: { [SWITCHES]: numbers } })),
    round,
  )
}

const isOtherwise = ({ allowed }: Case, verdict: Verdict | undefined): boolean =>
  verdict !== (allowed ? 'allowed' : 'denied')
