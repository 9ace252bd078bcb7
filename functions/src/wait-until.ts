import { setTimeout } from 'node:timers/promises'
import type { Dependencies } from './dependencies.ts'

/** Waits until `dueMs` (epoch), and never longer than `longestMs`: the emulator's queue starts tasks at once. */
export async function waitUntil(
  dueMs: number,
  longestMs: number,
  { now }: Pick<Dependencies, 'now'>,
): Promise<void> {
  const waitMs = Math.min(dueMs - now().getTime(), longestMs)
  if (waitMs > 0) await setTimeout(waitMs)
}
