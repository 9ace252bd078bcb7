import type { Ask } from '../emulator/ask.ts'
import type { Fields } from '../emulator/wire.ts'
import { type Person, people } from './people.ts'
import type { Variation } from './variations.ts'

/** The organisation of a case's paths; each case is played in one of its own. */
export const org = 'the-organisation'

/** Documents by path. */
export type World = Readonly<Record<string, Fields>>

/** One question to the rules: `who` asks it in a world, and the answer that the law gives. */
export interface Case {
  /** the request, the same for all cases of one test */
  question: string
  /** who or what makes this case differ from the others of its question */
  differs: string
  who: Person
  world: World
  ask: Ask
  allowed: boolean
}

/** A request to the rules by each role in turn, and the roles that are allowed. */
export interface Question {
  title: string
  /** the same for everyone, or each person's own */
  world?: World | ((who: Person) => World)
  ask: (who: Person) => Ask
  allowed: (who: Person) => boolean
}

/** Asks each question as each kind of person. */
export function everyoneAsks(questions: readonly Question[]): Case[] {
  return questions.flatMap(({ title, world = {}, ask, allowed }) =>
    people.map((who) => ({
      question: `who may ${title}`,
      differs: who.title,
      who,
      world: typeof world === 'function' ? world(who) : world,
      ask: ask(who),
      allowed: allowed(who),
    })),
  )
}

/** A single question by one person. */
export function aCase(
  who: Person,
  title: string,
  { world, ask, allowed }: Pick<Case, 'world' | 'ask' | 'allowed'>,
): Case {
  const question = `${who.title} ${allowed ? 'may' : 'may not'} ${title}`
  return { question, differs: who.title, who, world, ask, allowed }
}

/** Asks the same for every value that a field may hold, or may not. */
export function variedCases(
  who: Person,
  title: string,
  {
    world,
    variations,
    ask,
  }: { world: World; variations: readonly Variation[]; ask: (varied: Variation) => Ask },
): Case[] {
  return variations.map((varied) => ({
    question: `what ${who.title} may ${title} with as ${varied.at}`,
    differs: varied.says,
    who,
    world,
    ask: ask(varied),
    allowed: varied.good,
  }))
}

export const no = () => false
