import * as v from 'valibot'
import { mapArgument } from '../fields/map-argument.ts'

/** By invoice, the fingerprint of the content that was on its author's screen. */
export const seenContent = v.pipe(mapArgument(v.string()), v.readonly())
