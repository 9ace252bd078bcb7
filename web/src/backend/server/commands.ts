import {
  commandPath,
  parseCommandResult,
  resultPath,
  type Command,
  type CommandOf,
  type CommandResult,
} from '@covoice/domain'
import { signedInUid } from '../sign-in/auth.ts'
import { newId } from '../documents/new-id.ts'
import { BackendProblem, problemOf } from './problem.ts'
import { commit, readFresh } from './rest.ts'
import { watchDocument } from '../documents/watching.ts'

/** The recipients and words of an email. */
export type Email = Omit<CommandOf<'send'>, 'kind' | 'invoices'>

/** The result of a command as the browser reads it. */
export type Result = CommandResult<Date>

/**
 * The longest time without an answer: a cold function takes up to ten seconds, a slice of a bulk command a
 * few.
 */
const silenceMs = 30_000

/**
 * The result is read this often whatever the listener reports: a listener sometimes misses an existing
 * result, even after a restart.
 */
const lookAgainMs = 3_000

/** Waits before each retry: a lost answer is worth a retry, a missing network is not. */
const retryAfterMs = [500, 2_000]

/**
 * Sends a command to the server, over the network only, and resolves to its result. Rejects with `offline`,
 * `denied` or `timeout`; sending the same `id` again never acts twice.
 */
export async function runCommand(
  org: string,
  command: Command,
  { id = newId(), onProgress }: { id?: string; onProgress?: (soFar: Result) => void } = {},
): Promise<Result> {
  await sendCommand(org, command, id)
  return resultOf(org, id, onProgress)
}

/** Stores a command once; when the answer was lost, it retries with the same id. */
async function sendCommand(org: string, command: Command, id: string): Promise<void> {
  const by = await signedInUid()
  const write = {
    path: commandPath(org, id),
    data: { ...command, by },
    stamped: ['createdAt'],
    mustBeNew: true,
  }
  for (let attempt = 0; ; attempt += 1) {
    try {
      await commit([write])
      return
    } catch (error) {
      const problem = problemOf(error)
      // only this tab knows the id: an existing document is the one that it sent
      if (problem.problem === 'exists') return
      const wait = retryAfterMs[attempt]
      const lost = problem.problem === 'timeout' || problem.problem === 'offline'
      if (!lost || wait === undefined || !navigator.onLine) throw problem
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** A time that can't be read has passed all the same: the server has finished. */
const moment = {
  read: (stored: unknown) =>
    stored instanceof Date ? stored : stored === null || stored === undefined ? null : new Date(0),
}

const resultIn = (stored: unknown): Result => parseCommandResult(stored, moment)

/** Resolves when the server has finished a command; rejects with `timeout` when no answer comes. */
export function resultOf(org: string, id: string, onProgress?: (soFar: Result) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout>
    let known = -1
    const end = (): void => {
      clearTimeout(timer)
      clearInterval(again)
      stop()
    }
    const awaitMore = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        end()
        reject(new BackendProblem('timeout', `command ${id} has no result yet`))
      }, silenceMs)
    }
    const receive = (result: Result | null): void => {
      if (!result) return
      if (result.finishedAt !== null) {
        end()
        resolve(result)
        return
      }
      // a repeated result is not a sign of life
      const count = Object.keys(result.outcomes).length
      if (count <= known) return
      known = count
      awaitMore()
      onProgress?.(result)
    }
    const path = resultPath(org, id)
    const stop = watchDocument(
      path,
      (_id, data) => resultIn(data),
      receive,
      (denied) => {
        end()
        reject(denied)
      },
    )
    const again = setInterval(() => {
      readFresh(path).then(
        (found) => receive(found && resultIn(found)),
        // the listener and the timeout continue
        () => undefined,
      )
    }, lookAgainMs)
    awaitMore()
  })
}
