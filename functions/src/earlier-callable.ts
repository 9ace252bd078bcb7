import type { CallProblem } from '@covoice/domain'
import { HttpsError, onCall, type CallableFunction, type CallableOptions } from 'firebase-functions/v2/https'
import * as v from 'valibot'
import { guarded } from './callable.ts'

/** What an earlier release says in another way: arguments that it lacks, and the problems that it has words for. */
interface EarlierWords {
  missing: Record<string, unknown>
  problems: Partial<Record<CallProblem, string>>
}

/** A callable under the name that open tabs of an earlier release call. */
export function earlierCallable<R>(
  callable: CallableFunction<unknown, Promise<R>>,
  { missing, problems }: EarlierWords,
  options: CallableOptions = {},
) {
  return onCall<object>({ ...guarded, ...options }, async (request) => {
    try {
      return await callable.run({ ...request, data: { ...request.data, ...missing } })
    } catch (error) {
      throw named(error, problems)
    }
  })
}

const details = v.object({ problem: v.string() })

function named(error: unknown, problems: Record<string, string>): unknown {
  if (!(error instanceof HttpsError) || !v.is(details, error.details)) return error
  const name = problems[error.details.problem]
  return name === undefined ? error : new HttpsError(error.code, name, { problem: name })
}
