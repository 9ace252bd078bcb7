import { addDays, type Day } from '../fields/day.ts'
import { limits } from '../fields/limits.ts'
import { isRecord } from '../fields/read-fields.ts'

/** The steps of automatic reminders: days after the due day, rising. */
export interface Reminders {
  enabled: boolean
  afterDays: number[]
}

/** The initial settings of an organisation: off, with the usual steps. */
export const usualReminders = (): Reminders => ({ enabled: false, afterDays: [3, 14, 30] })

/** Whether stored settings are reminders: a few steps, each within a year. */
export function areReminders(settings: unknown): settings is Reminders {
  if (!isRecord(settings) || typeof settings.enabled !== 'boolean') return false
  const { afterDays } = settings
  return (
    Array.isArray(afterDays) && afterDays.length <= limits.reminderSteps && afterDays.every(isReminderDay)
  )
}

const isReminderDay = (days: unknown): boolean =>
  Number.isSafeInteger(days) && Number(days) >= 1 && Number(days) <= limits.reminderDays

/**
 * The reminders of stored settings, their steps rising, each once; the defaults where they are missing or
 * invalid.
 */
export function remindersIn(settings: unknown): Reminders {
  if (!areReminders(settings)) return usualReminders()
  return { enabled: settings.enabled, afterDays: risingSteps(settings.afterDays) }
}

/** Steps in their order, each once. */
export function risingSteps(afterDays: readonly number[]): number[] {
  return [...new Set(afterDays)].sort((a, b) => a - b)
}

/**
 * The one step whose reminder goes out on `today`: the highest that is due, so that after switching reminders
 * on, or after an outage, older ones are not sent as well. Null when none is due, or a reminder went out
 * since then.
 */
export function dueStep(
  afterDays: readonly number[],
  dueDay: Day,
  today: Day,
  lastReminder: Day | null,
): number | null {
  // after a year an automatic reminder is no longer appropriate
  if (addDays(dueDay, limits.reminderDays) < today) return null
  const step = risingSteps(afterDays)
    .filter((days) => addDays(dueDay, days) <= today)
    .at(-1)
  if (step === undefined) return null
  return lastReminder !== null && lastReminder >= addDays(dueDay, step) ? null : step
}
