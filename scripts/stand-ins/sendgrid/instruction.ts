import * as v from 'valibot'
import { failing, flag } from '../instructions.ts'

const address = v.pipe(v.string(), v.toLowerCase())
const kind = v.pipe(v.string(), v.minLength(1))

/**
 * The instructions of POST /control:
 * - `answer` the next requests with an error, `hang` without an answer, or `drop` their connection; the mail is
 *   accepted first if `accepts`;
 * - `events`: the events of the mails to an address instead of processed and delivered, perhaps twice or in reverse;
 * - `hold` events back until `release`; `report` one more event of the newest mail to an address;
 * - `reset`: forget everything, the requests too.
 */
export const instruction = v.variant('act', [
  // The address that it applies to; without `to` it applies to all.
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

/** One instruction, valid from now on. */
export type Instruction = v.InferOutput<typeof instruction>
