import type { Mutant } from './mutants.ts'

/** The claim of a token that lists the changes which a request meets. */
export const SWITCHES = 'mutants'

/** How many changes one text of the rules has: the emulator takes seconds to compile it, and each change costs expressions. */
const TOGETHER = 60

/** Changes in one text of the rules, by the number with which a request switches one of them on. */
export interface SwitchedRules {
  source: string
  mutants: ReadonlyMap<number, Mutant>
}

/** Rules with one change and without a switch, which costs some of the 1,000 expressions of a request. */
export function changedRules(source: string, { start, end, replacement }: Mutant): string {
  return source.slice(0, start) + replacement + source.slice(end)
}

/** Rules with all the changes, many in one text: none is inside another one, and those of a text are far apart. */
export function switchedRules(source: string, mutants: readonly Mutant[]): SwitchedRules[] {
  const least = Math.ceil(mutants.length / TOGETHER)
  const texts = Array.from({ length: least }, () => new Map<number, Mutant>())
  mutants.forEach((mutant, index) => {
    const first = index % texts.length
    const others = [...texts.slice(first), ...texts.slice(0, first)]
    let text = others.find((known) => [...known.values()].every((other) => areApart(mutant, other)))
    if (!text) texts.push((text = new Map<number, Mutant>()))
    text.set(index + 1, mutant)
  })
  return texts
    .filter(({ size }) => size > 0)
    .map((known) => ({ source: withSwitches(source, known), mutants: known }))
}

function areApart(one: Mutant, other: Mutant): boolean {
  return one.end <= other.start || other.end <= one.start
}

function withSwitches(source: string, mutants: ReadonlyMap<number, Mutant>): string {
  const fromTheEnd = [...mutants].toSorted(([, one], [, other]) => other.start - one.start)
  const changed = fromTheEnd.reduce((text, [number, { start, end, replacement }]) => {
    const choice = `(isSwitchedOn(${number}) ? (${replacement}) : (${text.slice(start, end)}))`
    return text.slice(0, start) + choice + text.slice(end)
  }, source)
  return changed.replace(
    /match \/databases\/\{database\}\/documents \{/,
    `$& function isSwitchedOn(number) { return number in request.auth.token.${SWITCHES}; }`,
  )
}
