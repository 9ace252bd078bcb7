import { transferProblems, transferStates } from '@covoice/domain'
import * as v from 'valibot'

const text = v.fallback(v.string(), '')
const moment = v.fallback(v.nullable(v.date()), null)
const schema = v.object({
  revision: v.fallback(v.number(), 0),
  books: v.fallback(v.object({ name: text }), { name: '' }),
  state: v.fallback(v.picklist(transferStates), 'queued'),
  /** An unknown code of a newer server becomes '' and gets general words. */
  problem: v.fallback(v.nullable(v.picklist(['', ...transferProblems])), ''),
  detail: text,
  /** The address of the invoice in the books. */
  entryUrl: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\//))), null),
  by: text,
  byName: text,
  at: moment,
  doneAt: moment,
})

/** A transfer of an invoice into connected books, as a page shows it. */
export type Transfer = v.InferOutput<typeof schema> & { id: string }

/** A stored transfer; missing or invalid fields get their defaults. */
export function parseTransfer(id: string, data: Record<string, unknown>): Transfer {
  return { id, ...v.parse(schema, data) }
}
