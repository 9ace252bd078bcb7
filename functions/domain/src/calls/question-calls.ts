import * as v from 'valibot'
import { idArgument, newIdArgument } from '../fields/argument.ts'
import { questionLimits } from '../questions/question-limits.ts'
import { nothing, type CallDeclaration } from './declaration.ts'

const place = { org: idArgument, invoice: idArgument, question: newIdArgument }

/** Answers a customer's question: the customer reads it on the link, and by email where they left an address. */
export const answerQuestion = {
  schema: v.object({
    ...place,
    /** Made by the browser, so that asking twice makes one answer. */
    answer: newIdArgument,
    text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(questionLimits.text)),
  }),
  result: v.object({ emailed: v.boolean() }),
  who: 'emailInvoices',
  // `linkUnknown`: the link opens nothing any more
  problems: ['invoiceUnknown', 'linkUnknown'],
} as const satisfies CallDeclaration

/** Puts a question aside without an answer, or takes it up again. */
export const closeQuestion = {
  schema: v.object({ ...place, closed: v.boolean() }),
  result: nothing,
  who: 'emailInvoices',
  problems: ['invoiceUnknown'],
} as const satisfies CallDeclaration
