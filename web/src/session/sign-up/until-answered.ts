import { problemOf, type ProblemCode } from '../../backend/server/problem.ts'

/** A server that is starting, or a network that comes and goes: asking again is right. */
const passing: readonly ProblemCode[] = ['offline', 'timeout']

/** For two minutes and more, as a call that gets no answer takes its time as well. */
const attempts = 24
const pauseMs = 5000

/**
 * Asks again while the server doesn't answer, and says so by `waiting`; only for a request that is harmless when it is
 * repeated. Rejects with every other problem, and in the end with the last one.
 */
export async function untilAnswered<T>(
  request: () => Promise<T>,
  waiting: (isWaiting: boolean) => void,
  { times = attempts, pause = pauseMs } = {},
): Promise<T> {
  try {
    for (let attempt = 1; ; attempt++)
      try {
        return await request()
      } catch (error) {
        if (attempt >= times || !passing.includes(problemOf(error).problem)) throw error
        waiting(true)
        await new Promise((resolve) => setTimeout(resolve, pause))
      }
  } finally {
    waiting(false)
  }
}
