import * as v from 'valibot'

// Documents are read tolerantly: they may come from an older or newer app, or have invalid fields. A missing
// field, or one of the wrong kind, becomes the default, so that one bad field never hides a document.

/** A text, '' when there is none. */
export const anyText = v.fallback(v.string(), '')

/** A whole number that is stored exactly, or `otherwise`; never -0. */
export const anyWhole = (otherwise: number) =>
  v.pipe(
    v.fallback(v.pipe(v.number(), v.safeInteger()), otherwise),
    v.transform((number) => number + 0),
  )

/** A value of the backend that the domain only passes on: a timestamp. */
export const anything = v.optional(v.unknown(), null)
