import type { CallDeclaration } from '@covoice/domain'
import { onCall, type CallableOptions } from 'firebase-functions/v2/https'
import type * as v from 'valibot'
import { callerOf, type Caller } from './caller.ts'
import { dependencies, type Dependencies } from './dependencies.ts'
import { parseInput } from './input.ts'
import { ownOrigins } from './own-origins.ts'

/** Whether the deploy was told a key of reCAPTCHA; the build puts the word in. */
const enforceAppCheck = process.env.APP_CHECK === 'on'

/** The options of every callable. */
export const guarded = { cors: ownOrigins(process.env), enforceAppCheck }

/** A callable for signed-in people: checks the caller and the input, then runs the use case. */
export function callable<D extends CallDeclaration>(
  { schema }: D,
  run: (
    input: v.InferOutput<D['schema']>,
    caller: Caller,
    deps: Dependencies,
  ) => Promise<v.InferOutput<D['result']>>,
  options: CallableOptions = {},
) {
  return onCall({ ...guarded, ...options }, (request) =>
    run(parseInput(schema, request.data), callerOf(request.auth), dependencies()),
  )
}

/** A callable for anybody: it depends only on its input. */
export function openCallable<D extends CallDeclaration & { who: 'anybody' }>(
  { schema }: D,
  run: (input: v.InferOutput<D['schema']>, deps: Dependencies) => Promise<v.InferOutput<D['result']>>,
) {
  return onCall(guarded, (request) => run(parseInput(schema, request.data), dependencies()))
}
