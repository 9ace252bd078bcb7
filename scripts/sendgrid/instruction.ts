import * as v from 'valibot'

const address = v.pipe(v.string(), v.toLowerCase())
const kind = v.pipe(v.string(), v.minLength(1))
const flag = v.optional(v.boolean(), false)

/** Whose requests it is about, everybody's without `to`, and how many of them. */
const aimed = {
  to: v.optional(address),
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1),
}

/**
 * What POST /control may tell the stand-in:
 * - `answer` the next requests with an error, `hang` without a word, or `drop` their connection; the mail is accepted first if `accepts`;
 * - `events`: what the mails to an address report in place of processed and delivered, perhaps twice or in reverse;
 * - `hold` events back until `release`; `report` one more event of the newest mail to an address;
 * - `reset`: forget all of it, the requests too.
 */
const instruction = v.variant('act', [
  v.strictObject({
    act: v.literal('answer'),
    status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
    retryAfterSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
    ...aimed,
  }),
  v.strictObject({ act: v.literal('hang'), accepts: flag, ...aimed }),
  v.strictObject({ act: v.literal('drop'), accepts: v.optional(v.boolean(), true), ...aimed }),
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

/** The instruction in a body, or what is wrong with it. */
export function readInstruction(body: string): Instruction | { wrong: string } {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), instruction), body)
  if (parsed.success) return parsed.output
  return {
    wrong: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; '),
  }
}
