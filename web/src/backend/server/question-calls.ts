import type { CallArguments } from '@covoice/domain'
import { call } from './calls.ts'

/** Answers a customer's question, which the customer reads. `answer` is made once, so that asking twice answers once. */
export function answerQuestion(given: CallArguments<'answerQuestion'>) {
  return call('answerQuestion', given)
}

/** Puts a customer's question aside without an answer, or takes it up again. */
export function closeQuestion(which: CallArguments<'closeQuestion'>) {
  return call('closeQuestion', which)
}
