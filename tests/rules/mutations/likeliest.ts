import type { Case } from '../cases/case.ts'
import type { Ask } from '../emulator/ask.ts'
import type { Mutant } from './mutants.ts'

/** The cases that can notice a change, in the order in which they are likely to: others don't reach its place. */
export function likeliestFirst(mutant: Mutant, cases: readonly Case[]): Case[] {
  const score = (one: Case): number => {
    const about = one.question.split(/[ .]/)
    const answers = one.allowed === (mutant.allows === 'less') ? 100 : 0
    const named = mutant.names.filter((name) => about.at(-1) === name || one.differs === name).length
    const mentioned = mutant.words.filter((word) => one.question.toLowerCase().includes(word)).length
    return answers + 20 * named + mentioned + (one.ask.kind === 'commit' ? 2 : 0)
  }
  const reaching = cases.filter(({ ask }) => collectionsOf(ask).some((name) => mutant.reach.has(name)))
  const scores = new Map(reaching.map((one) => [one, score(one)]))
  return reaching.toSorted((one, other) => scores.get(other)! - scores.get(one)!)
}

function collectionsOf(ask: Ask): string[] {
  switch (ask.kind) {
    case 'get':
      return [collectionAt(ask.path)]
    case 'list':
      return [ask.listing.collection.split('/').at(-1) ?? '']
    case 'commit':
      return ask.writes.map(({ path }) => collectionAt(path))
  }
}

const collectionAt = (path: string): string => path.split('/').at(-2) ?? ''
