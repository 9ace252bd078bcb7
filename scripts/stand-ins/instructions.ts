import * as v from 'valibot'

/** True or false; false when missing. */
export const flag = v.optional(v.boolean(), false)

/**
 * The ways in which the next requests may fail: `answer` them with an error, `hang` without an answer, or
 * `drop` their connection, after the work is done if `accepts`. `aim` says which requests it applies to,
 * `times` how many.
 */
export function failing<const Aim extends v.ObjectEntries>(aim: Aim) {
  const aimed = { ...aim, times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 1) }
  return [
    v.strictObject({
      act: v.literal('answer'),
      status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
      retryAfterSeconds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
      ...aimed,
    }),
    v.strictObject({ act: v.literal('hang'), accepts: flag, ...aimed }),
    v.strictObject({ act: v.literal('drop'), accepts: v.optional(v.boolean(), true), ...aimed }),
  ] as const
}

/** The instruction in a body, or the problem with it. */
export function readInstruction<Asked>(
  schema: v.GenericSchema<unknown, Asked>,
  body: string,
): { instruction: Asked } | { wrong: string } {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), body)
  if (parsed.success) return { instruction: parsed.output }
  return {
    wrong: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`).join('; '),
  }
}
