import type { Person } from '../../backend/sign-in/auth.ts'
import { signInAddress } from '../../backend/sign-in/sign-in-address.ts'
import type { InvitationDescription } from '../../backend/server/calls.ts'

/** The state of a person who opened an invitation. */
export type JoinStage = 'opening' | 'failed' | 'signedOut' | 'wrongPerson' | 'unverified' | 'joining'

/** The page to show: `invitation` is undefined while it loads, null when it can't be described. */
export function joinStage(
  settled: boolean,
  person: Person | null,
  invitation: InvitationDescription | null | undefined,
  failed: boolean,
): JoinStage {
  if (failed) return 'failed'
  if (!settled || invitation === undefined) return 'opening'
  if (!person) return 'signedOut'
  if (invitation && !sameAddress(invitation.email, person.email)) return 'wrongPerson'
  return person.emailVerified ? 'joining' : 'unverified'
}

/** Whether two spellings are one address: people sometimes write theirs in capitals. */
export function sameAddress(one: string, other: string): boolean {
  return signInAddress(one).toLowerCase() === signInAddress(other).toLowerCase()
}
