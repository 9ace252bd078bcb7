import { limits } from '@covoice/domain'

const binMs = limits.binDays * 24 * 60 * 60_000

/** The deletion time before which a draft has left the bin at `now`. */
export function binStart(now: Date): Date {
  return new Date(now.getTime() - binMs)
}
