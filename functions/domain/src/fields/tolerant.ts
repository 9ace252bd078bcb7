import * as v from 'valibot'
import { isDay, type Day } from './day.ts'

// Documents are read as they are found: an older app's, a newer one's, a colleague's odd one. What is missing or of
// the wrong kind becomes the default, so that one bad field never hides an invoice.

/** A text, '' when there is none. */
export const anyText = v.fallback(v.string(), '')

/** A text or null. */
export const anyTextOrNull = v.fallback(v.nullable(v.string()), null)

/** A whole number that is stored exactly, or `otherwise`; never -0. */
export const anyWhole = (otherwise: number) =>
  v.pipe(
    v.fallback(v.pipe(v.number(), v.safeInteger()), otherwise),
    v.transform((number) => number + 0),
  )

/** A whole number or null. */
export const anyWholeOrNull = v.fallback(v.nullable(v.pipe(v.number(), v.safeInteger())), null)

/** A yes or no, no when it is neither. */
export const anyFlag = v.fallback(v.boolean(), false)

/** A calendar day or null. */
export const anyDayOrNull = v.fallback(v.nullable(v.custom<Day>(isDay)), null)

/** Money off or null. */
export const anyDiscount = v.fallback(
  v.nullable(
    v.variant('kind', [
      v.object({ kind: v.literal('percent'), ratePpm: v.pipe(v.number(), v.safeInteger()) }),
      v.object({ kind: v.literal('amount'), amountMinor: v.pipe(v.number(), v.safeInteger()) }),
    ]),
  ),
  null,
)

/** What the backend read, which the domain only passes on: a timestamp. */
export const anything = v.optional(v.unknown(), null)
