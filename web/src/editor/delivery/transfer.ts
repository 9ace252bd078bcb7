import { transferStates } from '@covoice/domain'
import * as v from 'valibot'

/** Why an invoice is not in connected books, or what is odd about it there. */
const transferProblems = [
  'refusedByBooks',
  'booksBusy',
  'answerLost',
  'connectionLost',
  'serverFailed',
  'numberTaken',
  'withdrawn',
  'superseded',
  'amountsDiffer',
] as const

const text = v.fallback(v.string(), '')
const moment = v.fallback(v.nullable(v.date()), null)
const schema = v.object({
  revision: v.fallback(v.number(), 0),
  books: v.fallback(v.object({ name: text }), { name: '' }),
  state: v.fallback(v.picklist(transferStates), 'queued'),
  /** A newer server's is '' and goes by the general words. */
  problem: v.fallback(v.nullable(v.picklist(['', ...transferProblems])), ''),
  detail: text,
  /** Where a person sees it in the books. */
  entryUrl: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//))), null),
  by: text,
  byName: text,
  at: moment,
  doneAt: moment,
})

/** An invoice on its way into connected books as a page shows it. */
export type Transfer = v.InferOutput<typeof schema> & { id: string }

/** A stored transfer; what is missing or odd becomes its default. */
export function parseTransfer(id: string, data: Record<string, unknown>): Transfer {
  return { id, ...v.parse(schema, data) }
}
