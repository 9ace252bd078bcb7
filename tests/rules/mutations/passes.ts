import { reasonOf } from './reasons.ts'

/** At least so many hundredths of the changes are detected. */
const WANTED_PERCENT = 99

/** The share of the changes that were noticed, in percent, rounded down to two digits. */
export const noticedPercent = (changes: number, survivors: number): number =>
  Math.floor((1 - survivors / changes) * 10_000) / 100

/** Whether nearly all changes were noticed, and there is a known reason for each other one. */
export function passes(changes: number, survivors: readonly { says: string }[]): boolean {
  const isExplained = survivors.every(({ says }) => reasonOf(says) !== undefined)
  return isExplained && noticedPercent(changes, survivors.length) >= WANTED_PERCENT
}
