import { refusals } from '@covoice/domain'
import { obstacleKey } from '../../languages/obstacle-words.ts'
import { useWords, type MessageKey } from '../../languages/words.ts'

// A refusal without words does not compile.
const wordsFor = (refusal: (typeof refusals)[number]): MessageKey => `invoices.problems.${refusal}`

/** The words for a refusal; an unknown code of a newer server gets general ones. */
export function problemKey(problem: string): MessageKey {
  const refusal = refusals.find((one) => one === problem)
  return refusal === undefined ? 'invoices.problems.unknown' : wordsFor(refusal)
}

/** A problem of an invoice as the domain or the server names it. */
export interface NamedProblem {
  code: string
  place?: number
  characters?: string
}

/** Says problems of invoices in the language of the screen. */
export function useProblemText() {
  const { t } = useWords()
  return ({ code, place = 0, characters = '' }: NamedProblem): string =>
    t(obstacleKey(code) ?? problemKey(code), { place, characters })
}
