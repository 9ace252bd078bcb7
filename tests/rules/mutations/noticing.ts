import type { Case } from '../cases/case.ts'
import { verdictOf } from '../model/judge-case.ts'
import { parse } from '../model/parse.ts'
import { tokensOf, type Token } from '../model/tokens.ts'
import type { Mutant } from './mutants.ts'

/** A change, the cases that a model of the rules expects to notice it, and all those that could. */
export interface Noticing {
  mutant: Mutant
  noticing: Case[]
  reaching: Case[]
}

/** More than one: the emulator refuses requests of over 1,000 expressions, which the model does not count. */
const ENOUGH = 3

/** Looks for cases that notice each change: no other ones than those whose request comes to its place can. */
export function noticingCases(
  source: string,
  mutants: readonly Mutant[],
  cases: readonly Case[],
): Noticing[] {
  const tokens = tokensOf(source)
  const places = placesOf(tokens, cases)
  return mutants.map((mutant) => {
    const rules = parse(withChange(tokens, mutant))
    const reaching = reachingCases(mutant, places)
    const noticing: Case[] = []
    for (const one of reaching) {
      if (verdictOf(rules, one) !== lawOf(one)) noticing.push(one)
      if (noticing.length === ENOUGH) break
    }
    return { mutant, noticing, reaching }
  })
}

/** The answer that a case should have. */
export const lawOf = ({ allowed }: Case) => (allowed ? 'allowed' : 'denied')

/** An expression of the rules, and the cases that come to it with what it then was. */
interface Place {
  start: number
  end: number
  /** What it was in a case: true, false, or something else, also a failure. */
  seen: Map<Case, Set<string>>
}

function placesOf(tokens: readonly Token[], cases: readonly Case[]): Place[] {
  const rules = parse(tokens)
  const places = new Map<number, Place>()
  for (const one of cases)
    verdictOf(rules, one, ({ id, start, end }, value) => {
      let place = places.get(id)
      if (!place) places.set(id, (place = { start, end, seen: new Map() }))
      const values = place.seen.get(one) ?? new Set<string>()
      place.seen.set(one, values.add(typeof value === 'boolean' ? String(value) : 'other'))
    })
  return [...places.values()]
}

/** The cases in which the place of a change has another value than the change gives it. */
function reachingCases({ start, end, replacement }: Mutant, places: readonly Place[]): Case[] {
  const around = places.filter((place) => place.start <= start && end <= place.end)
  const smallest = around.toSorted((one, other) => one.end - one.start - (other.end - other.start))[0]
  const isWhole = smallest?.start === start && smallest.end === end
  return [...(smallest?.seen ?? [])].flatMap(([one, values]) =>
    isWhole && [...values].every((value) => value === replacement) ? [] : [one],
  )
}

function withChange(tokens: readonly Token[], { start, end, replacement }: Mutant): Token[] {
  return [
    ...tokens.filter((token) => token.end <= start),
    ...tokensOf(replacement).slice(0, -1),
    ...tokens.filter((token) => token.start >= end),
  ]
}
