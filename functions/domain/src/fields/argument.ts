import * as v from 'valibot'
import { nameMistake } from '../delivery/mail-name.ts'
import { isEmailAddress } from './email-address.ts'
import { limits } from './limits.ts'

/** An id that may stand in a path: what Firestore and our own clients mint. Firestore keeps `__x__` for itself. */
export const idArgument = v.pipe(
  v.string(),
  v.maxLength(limits.id),
  v.regex(/^[A-Za-z0-9_-]+$/),
  v.check((id) => !/^__.*__$/.test(id)),
)

/** The id that a client chose for what is to be made: as clients mint them, never one of the server's. */
export const newIdArgument = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/))

/** A name that a person typed: trimmed, not empty, without a mistake. */
export const nameArgument = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.check((name) => nameMistake(name) === null),
)

/** An email address in lower case: the form in which addresses are compared. */
export const emailArgument = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.check(isEmailAddress))
