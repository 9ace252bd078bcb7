import { createHash } from 'node:crypto'
import { getFunctions } from 'firebase-admin/functions'
import { region } from './config.ts'

/** The queues of tasks, each named like the function that works it off. */
export type TaskQueue =
  | 'runCommand'
  | 'writeTotals'
  | 'deliverMessage'
  | 'carryOver'
  | 'countInvoice'
  | 'recountFigures'
  | 'settleTexts'
  | 'writeVersion'

/**
 * Puts a task into a queue once: a second call with the same `key` leaves the first unchanged, and returns false.
 */
export async function enqueueOnce(
  queue: TaskQueue,
  key: string,
  data: object,
  scheduleTime?: Date,
): Promise<boolean> {
  // Hashed: keys may contain characters that a task's id may not, and similar ids slow Cloud Tasks down.
  const id = createHash('sha256').update(key).digest('hex')
  try {
    await getFunctions()
      .taskQueue(`locations/${region}/functions/${queue}`)
      .enqueue(data, { id, ...(scheduleTime && { scheduleTime }) })
    return true
  } catch (error) {
    if (!alreadyThere(error)) throw error
    return false
  }
}

function alreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'functions/task-already-exists'
}
