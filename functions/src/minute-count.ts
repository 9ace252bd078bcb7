import { FieldValue, type DocumentReference } from 'firebase-admin/firestore'
import * as v from 'valibot'

const count = v.fallback(v.number(), 0)

/**
 * Adds to the count of this minute in a counter of a day, and returns it. All instances share it, and of calls at
 * the same moment none sees less than its own weight and what was counted before: nobody waits for a lock.
 */
export async function countInMinute(
  counter: DocumentReference,
  { at, weight }: { at: Date; weight: number },
): Promise<number> {
  const minute = `minute${at.getUTCHours() * 60 + at.getUTCMinutes()}`
  await counter.set({ [minute]: FieldValue.increment(weight) }, { merge: true })
  return v.parse(count, (await counter.get()).get(minute))
}
