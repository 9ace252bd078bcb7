import type { Case } from '../cases/case.ts'
import { playAs } from '../cases/play.ts'
import type { Project, Verdict } from '../emulator/project.ts'
import { likeliestFirst } from './likeliest.ts'
import type { Mutant } from './mutants.ts'
import { SWITCHES, type SwitchedRules } from './switched-rules.ts'

/** How many of the likeliest cases are asked of a change in each round: most are found in the first one. */
const ROUNDS = [4, 12, 48]

/** The changes of a text that none of their likeliest cases notices. */
export async function unnoticedSoon(
  { source, mutants }: SwitchedRules,
  cases: readonly Case[],
  project: Project,
): Promise<Mutant[]> {
  await project.begin(source)
  const left = new Map([...mutants].map(([number, mutant]) => [number, likeliestFirst(mutant, cases)]))
  for (const [round, size] of ROUNDS.entries()) {
    const asked = [...left].flatMap(([number, waiting]) =>
      waiting.splice(0, size).map((one) => ({ number, one })),
    )
    for (const number of await foundIn(asked, project, `round-${round}`)) left.delete(number)
  }
  return [...left.keys()].flatMap((number) => mutants.get(number) ?? [])
}

/**
 * The changes of a text that no case notices. Changes of one kind are first switched on together: a case that is
 * answered by the law then is hardly answered otherwise with one of them.
 */
export async function unnoticedAtAll(
  { source, mutants }: SwitchedRules,
  cases: readonly Case[],
  project: Project,
): Promise<Mutant[]> {
  const left = new Map(mutants)
  for (const wanted of ['likely', 'unlikely'] as const) {
    await project.begin(source)
    const suspects = await Promise.all(
      (['more', 'less'] as const).map(async (kind) => {
        const group = [...left].filter(([, { allows }]) => allows === kind)
        const isAllowed = (kind === 'less') === (wanted === 'likely')
        const reaching = new Set(group.flatMap(([, mutant]) => likeliestFirst(mutant, cases)))
        const asked = [...reaching].filter(({ allowed }) => allowed === isAllowed)
        const numbers = group.map(([number]) => number)
        const together = asked.map((one) => ({ one, numbers }))
        const verdicts = await played(together, project, `${wanted}-${kind}`)
        const noticing = new Set(asked.filter((one, index) => isOtherwise(one, verdicts[index])))
        return group.flatMap(([number, mutant]) =>
          likeliestFirst(mutant, cases).flatMap((one) => (noticing.has(one) ? { number, one } : [])),
        )
      }),
    )
    for (const number of await foundIn(suspects.flat(), project, `${wanted}-alone`)) left.delete(number)
  }
  return [...left.values()]
}

interface Question {
  number: number
  one: Case
}

/** The changes that these questions notice: a case is answered otherwise with the change, and by the law without it. */
async function foundIn(
  questions: readonly Question[],
  project: Project,
  round: string,
): Promise<Set<number>> {
  const asked = questions.map(({ number, one }) => ({ one, numbers: [number] }))
  const verdicts = await played(asked, project, round)
  const different = questions.filter(({ one }, index) => isOtherwise(one, verdicts[index]))
  const some = [...Map.groupBy(different, ({ number }) => number).values()].flatMap((same) =>
    same.slice(0, 3),
  )
  const unchanged = some.map(({ one }) => ({ one, numbers: [] }))
  const without = await played(unchanged, project, `${round}-without`)
  return new Set(
    some.filter(({ one }, index) => !isOtherwise(one, without[index])).map(({ number }) => number),
  )
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
