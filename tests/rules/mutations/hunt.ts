import type { Case } from '../cases/case.ts'
import { play } from '../cases/play.ts'
import type { Ask } from '../emulator/ask.ts'
import type { Project } from '../emulator/project.ts'
import type { Mutant } from './mutants.ts'

/** Asked together; most mutants are found by the first few questions. */
const together = 24

/** Whether some case is answered otherwise by the mutant than by the law; the likeliest are asked first. */
export async function isFound(mutant: Mutant, cases: readonly Case[], project: Project): Promise<boolean> {
  try {
    await project.begin(mutant.source)
  } catch {
    return true // not even rules any more
  }
  const likely = likeliestFirst(mutant, cases)
  for (let from = 0; from < likely.length; from += together) {
    const some = likely.slice(from, from + together)
    const verdicts = await play(project, some, `from-${from}`)
    if (some.some(({ allowed }, index) => verdicts[index] !== (allowed ? 'allowed' : 'denied'))) return true
  }
  return false
}

function likeliestFirst(mutant: Mutant, cases: readonly Case[]): Case[] {
  const collection = collectionAt(mutant)
  const score = (one: Case): number => {
    const about = `${one.question} ${one.differs}`.toLowerCase()
    const answers = one.allowed === (mutant.allows === 'less') ? 100 : 0
    const place = pathsOf(one.ask).some((path) => path.includes(`/${collection}`)) ? 10 : 0
    return answers + place + mutant.words.filter((word) => about.includes(word)).length
  }
  const scores = new Map(cases.map((one) => [one, score(one)]))
  return cases.toSorted((a, b) => scores.get(b)! - scores.get(a)!)
}

/** The collection whose `match` is nearest above the change. */
function collectionAt({ source, at }: Mutant): string {
  return [...source.slice(0, at).matchAll(/match \/(\w+)/g)].at(-1)?.[1] ?? ''
}

function pathsOf(ask: Ask): string[] {
  switch (ask.kind) {
    case 'get':
      return [ask.path]
    case 'list':
      return [ask.listing.collection]
    case 'commit':
      return ask.writes.map(({ path }) => path)
  }
}
