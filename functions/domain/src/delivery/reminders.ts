import * as v from 'valibot'
import { addDays, type Day } from '../fields/day.ts'
import { limits } from '../fields/limits.ts'

/** When customers are reminded by themselves: so many days after an invoice was due, rising. */
export interface Reminders {
  enabled: boolean
  afterDays: number[]
}

/** What an organisation begins with: off, with the steps that most people would choose. */
export const usualReminders = (): Reminders => ({ enabled: false, afterDays: [3, 14, 30] })

const daysAfter = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(limits.reminderDays))
const stored = v.object({
  enabled: v.boolean(),
  afterDays: v.pipe(v.array(daysAfter), v.maxLength(limits.reminderSteps)),
})

/** The reminders of stored settings, their steps rising, each once; the usual ones where they are missing or odd. */
export function remindersIn(settings: unknown): Reminders {
  const read = v.safeParse(stored, settings)
  if (!read.success) return usualReminders()
  return { enabled: read.output.enabled, afterDays: risingSteps(read.output.afterDays) }
}

/** Steps in their order, each once. */
export function risingSteps(afterDays: readonly number[]): number[] {
  return [...new Set(afterDays)].sort((a, b) => a - b)
}

/**
 * The one step whose reminder is to go out on `today`: the highest that has come, so that whoever switches reminders on,
 * or whose server was away, doesn't send the older ones along. Null when none has come, or a reminder went out since.
 */
export function dueStep(
  afterDays: readonly number[],
  dueDay: Day,
  today: Day,
  lastReminder: Day | null,
): number | null {
  // after a year it is a matter for other letters
  if (addDays(dueDay, limits.reminderDays) < today) return null
  const step = risingSteps(afterDays)
    .filter((days) => addDays(dueDay, days) <= today)
    .at(-1)
  if (step === undefined) return null
  return lastReminder !== null && lastReminder >= addDays(dueDay, step) ? null : step
}
