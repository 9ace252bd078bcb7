import { mailName } from '@covoice/domain'
import type { CallableRequest } from 'firebase-functions/v2/https'
import { problem } from './problem.ts'

/** The signed-in caller, from the verified token; `email` is in lower case, '' without one. */
export interface Caller {
  uid: string
  email: string
  emailVerified: boolean
  name: string
}

/**
 * The caller; throws 'signedOut' when nobody is signed in. A missing name is replaced by the part of the
 * address before the @.
 */
export function callerOf(auth: CallableRequest['auth']): Caller {
  if (!auth) throw problem('signedOut')
  const email = auth.token.email?.toLowerCase() ?? ''
  const named = typeof auth.token.name === 'string' ? mailName(auth.token.name) : ''
  const beforeAt = email.split('@', 1).join()
  const name = [named, beforeAt].find((text) => text !== '') ?? auth.uid
  return {
    uid: auth.uid,
    email,
    emailVerified: auth.token.email_verified === true,
    name: mailName(name),
  }
}
