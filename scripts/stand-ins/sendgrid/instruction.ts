import * as v from 'valibot'
import { failing, flag } from '../instructions.ts'

const address = v.pipe(v.string(), v.toLowerCase())
const kind = v.pipe(v.string(), v.minLength(1))

/**
 * What POST /control may tell the stand-in:
 * - `answer` the next requests with an error, `hang` without a word, or `drop` their connection; the mail is accepted first if `accepts`;
 * - `events`: what the mails to an address report in place of processed and delivered, perhaps twice or in reverse;
 * - `hold` events back until `release`; `report` one more event of the newest mail to an address;
 * - `reset`: forget all of it, the requests too.
 */
export const instruction = v.variant('act', [
  // Whose requests it is about: everybody's without `to`.
  ...failing({ to: v.optional(address) }),
  v.strictObject({
    act: v.literal('events'),
    to: address,
    kinds: v.array(kind),
    reason: v.optional(v.string()),
    twice: flag,
    reversed: flag,
  }),
  v.strictObject({ act: v.literal('hold'), to: v.optional(address) }),
  v.strictObject({ act: v.literal('release'), to: v.optional(address), twice: flag, reversed: flag }),
  v.strictObject({ act: v.literal('report'), to: address, kind, reason: v.optional(v.string()) }),
  v.strictObject({ act: v.literal('reset') }),
])

/** One thing to do, or not to do, from now on. */
export type Instruction = v.InferOutput<typeof instruction>
