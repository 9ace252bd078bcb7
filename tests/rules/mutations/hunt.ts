import type { Case } from '../cases/case.ts'
import { playAs } from '../cases/play.ts'
import type { Project } from '../emulator/project.ts'
import type { Mutant } from './mutants.ts'
import { type Noticing, lawOf } from './noticing.ts'
import { SWITCHES, changedRules, switchedRules } from './switched-rules.ts'

/** The changes that the emulator lets no case notice: it is asked what a model of the rules expects. */
export async function unnoticed(
  source: string,
  found: readonly Noticing[],
  projects: readonly Project[],
): Promise<Mutant[]> {
  const byMutant = new Map(found.map((one) => [one.mutant, one]))
  const expected = found.filter(({ noticing }) => noticing.length > 0).map(({ mutant }) => mutant)
  const noticed = new Set<Mutant>()
  await eachIn(projects, switchedRules(source, expected), async (text, project) => {
    await project.begin(text.source)
    const asked = [...text.mutants].map(([number, mutant]) => ({
      ...{ mutant, number },
      one: byMutant.get(mutant)!.noticing[0]!,
    }))
    const differs = await answeredOtherwise(project, asked, 'changed')
    const differsAnyway = await answeredOtherwise(
      project,
      asked.map(({ one }) => ({ one })),
      'unchanged',
    )
    asked.forEach(({ mutant }, at) => {
      if (differs[at] && !differsAnyway[at]) noticed.add(mutant)
    })
  })
  const suspects = found.filter(({ mutant }) => !noticed.has(mutant))
  await eachIn(projects, suspects, async (suspect, project) => {
    if (await isNoticedAlone(source, suspect, project)) noticed.add(suspect.mutant)
  })
  return [...byMutant.keys()]
    .filter((mutant) => !noticed.has(mutant))
    .toSorted((one, other) => one.start - other.start)
}

/** Asks with the change alone: switches make a request more expensive, and it may evaluate 1,000 expressions. */
async function isNoticedAlone(
  source: string,
  { mutant, noticing, reaching }: Noticing,
  project: Project,
): Promise<boolean> {
  await project.begin(changedRules(source, mutant))
  for (const [round, cases] of [noticing, reaching].entries()) {
    const asked = cases.map((one) => ({ one }))
    if ((await answeredOtherwise(project, asked, `round-${round}`)).includes(true)) return true
  }
  return false
}

/** Whether each case is answered otherwise than by the law, while the change with its number is switched on. */
async function answeredOtherwise(
  project: Project,
  asked: readonly { one: Case; number?: number }[],
  round: string,
): Promise<boolean[]> {
  if (asked.length === 0) return []
  const played = asked.map(({ one, number }) => ({
    one,
    claims: { [SWITCHES]: number === undefined ? [] : [number] },
  }))
  const verdicts = await playAs(project, played, round)
  return asked.map(({ one }, at) => verdicts[at] !== lawOf(one))
}

/** Does something with every item, one at a time in each project: while one compiles rules, another one answers. */
async function eachIn<T>(
  projects: readonly Project[],
  items: readonly T[],
  act: (item: T, project: Project) => Promise<void>,
): Promise<void> {
  const waiting = items.values()
  const working = projects.map(async (project) => {
    for (const item of waiting) await act(item, project)
  })
  await Promise.all(working)
}
