import { refusals } from '@covoice/domain'
import type { MessageKey } from '../../languages/words.ts'

// A refusal without words does not compile.
const wordsFor = (refusal: (typeof refusals)[number]): MessageKey => `invoices.problems.${refusal}`

/** The words for a refusal; an unknown code of a newer server gets general ones. */
export function problemKey(problem: string): MessageKey {
  const refusal = refusals.find((one) => one === problem)
  return refusal === undefined ? 'invoices.problems.unknown' : wordsFor(refusal)
}
