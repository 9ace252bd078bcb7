import * as v from 'valibot'
import { checkCase, type Verdict } from './check-case.ts'

const fileSchema = v.object({ count: v.optional(v.number()), cases: v.array(v.unknown()) })

/** Checks every case of a file's text; throws SyntaxError with one sentence when the file is not a case file. */
export function checkFile(text: string): Verdict[] {
  const file = v.safeParse(fileSchema, parsed(text))
  if (!file.success) throw new SyntaxError('it has no list of `cases`')
  const { count, cases } = file.output
  if (cases.length === 0) throw new SyntaxError('its list of `cases` is empty')
  if (count !== undefined && count !== cases.length)
    throw new SyntaxError(`it says ${count} cases and holds ${cases.length}`)
  const verdicts = cases.map(checkCase)
  const twice = verdicts.find(({ id }, index) => verdicts.findIndex((other) => other.id === id) !== index)
  if (twice) throw new SyntaxError(`two cases are called ${twice.id}`)
  return verdicts
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new SyntaxError('it is no JSON')
  }
}

/** The output: each failed case with its differences, then `N passed, N failed`. */
export function reportOf(verdicts: readonly Verdict[]): string {
  const failed = verdicts.filter(({ differences }) => differences.length > 0)
  return [
    ...failed.flatMap(({ id, differences }) => [id, ...differences.map((difference) => `  ${difference}`)]),
    `${verdicts.length - failed.length} passed, ${failed.length} failed`,
  ].join('\n')
}
