import { headerTexts, lineTexts, markField } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { textsBucketMs, textsMarginMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { enqueueOnce } from '../task-queue.ts'
import { waitUntil } from '../wait-until.ts'
import { settleTexts } from './settle-texts.ts'
import type { TextsPlace } from './texts-place.ts'

/** A task that merges the texts of an invoice at `dueMs` (epoch) or later. */
export interface SettlingTask extends TextsPlace {
  dueMs: number
}

const watched = [...headerTexts, ...lineTexts].flatMap((text) => [text, markField(text)])

/** Whether a change of a header or of a line says that somebody typed, or that its texts take typing again. */
export function changesTexts(before: DocumentSnapshot, after: DocumentSnapshot): boolean {
  if (!before.exists || !after.exists) return false
  return [...watched, 'content'].some((field) => before.get(field) !== after.get(field))
}

/** Queues the merging of an invoice's texts, once in each span of ten seconds however often it is called. */
export async function queueSettling({ org, invoice }: TextsPlace, now: Date): Promise<void> {
  const dueMs = (Math.floor(now.getTime() / textsBucketMs) + 1) * textsBucketMs + textsMarginMs
  const task: SettlingTask = { org, invoice, dueMs }
  await enqueueOnce('settleTexts', `${org}/${invoice}/${dueMs}`, task, new Date(dueMs))
}

/** Waits until the task is due, which the emulator's queue does not, and merges the texts. */
export async function runSettlingTask(
  { org, invoice, dueMs }: SettlingTask,
  deps: Dependencies,
): Promise<void> {
  await waitUntil(dueMs, textsBucketMs + textsMarginMs, deps)
  await settleTexts({ org, invoice }, deps, 'some')
}
