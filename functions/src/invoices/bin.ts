import { limits } from '@covoice/domain'

const binMs = limits.binDays * 24 * 60 * 60_000

/** The moment before which a deleted draft has left the bin at `now`. */
export function binStart(now: Date): Date {
  return new Date(now.getTime() - binMs)
}
