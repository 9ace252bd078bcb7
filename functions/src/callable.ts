import { onCall, type CallableOptions } from 'firebase-functions/v2/https'
import type * as v from 'valibot'
import { callerOf, type Caller } from './caller.ts'
import { dependencies, type Dependencies } from './dependencies.ts'
import { parseInput } from './input.ts'

/** A callable for signed-in people: checks the caller and the input, then runs the use case. */
export function callable<S extends v.GenericSchema, R>(
  schema: S,
  run: (input: v.InferOutput<S>, caller: Caller, deps: Dependencies) => Promise<R>,
  options: CallableOptions = {},
) {
  return onCall(options, (request) =>
    run(parseInput(schema, request.data), callerOf(request.auth), dependencies()),
  )
}

/** A callable for anybody: it depends only on its input. */
export function openCallable<S extends v.GenericSchema, R>(
  schema: S,
  run: (input: v.InferOutput<S>, deps: Dependencies) => Promise<R>,
) {
  return onCall((request) => run(parseInput(schema, request.data), dependencies()))
}
