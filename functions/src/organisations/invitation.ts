import { timingSafeEqual } from 'node:crypto'
import { parseInvitation, type Invitation } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { hashOf } from '../access/token.ts'
import { problem } from '../problem.ts'
import { date } from '../stored-times.ts'

/** A stored invitation, null when there is none. */
export function invitationIn(stored: DocumentSnapshot): Invitation | null {
  return stored.exists ? parseInvitation(stored.data(), date) : null
}

/** The invitation of a link; a missing one and a wrong token both throw 'invitationUnknown'. */
export function openedWith(token: string, stored: DocumentSnapshot): Invitation {
  const found = invitationIn(stored)
  if (!found || !isSame(found.tokenHash, hashOf(token))) throw problem('invitationUnknown')
  return found
}

function isSame(one: string, other: string): boolean {
  const [mine, theirs] = [Buffer.from(one), Buffer.from(other)]
  return mine.length === theirs.length && timingSafeEqual(mine, theirs)
}

/** Throws why an invitation can no longer be accepted: revoked, accepted or expired. */
export function requireOpen({ revokedAt, acceptedAt, expiresAt }: Invitation, now: Date): void {
  if (revokedAt) throw problem('invitationRevoked')
  if (acceptedAt) throw problem('invitationAccepted')
  if (expiresAt === null || expiresAt <= now) throw problem('invitationExpired')
}
