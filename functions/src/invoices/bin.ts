import { limits, type Act, type Invoice } from '@covoice/domain'

const binMs = limits.binDays * 24 * 60 * 60_000

/** The moment before which a deleted draft has left the bin at `now`. */
export function binStart(now: Date): Date {
  return new Date(now.getTime() - binMs)
}

/** The right that it takes to delete an invoice and to bring it back: with a number it falls under the rule for issued ones. */
export function deletingAct({ number }: Invoice): Act {
  return number === null ? 'deleteDrafts' : 'deleteIssued'
}
