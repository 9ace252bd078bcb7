import { timingSafeEqual } from 'node:crypto'
import { roles } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { hashOf } from '../access/token.ts'
import { problem } from '../problem.ts'

const moment = v.instance(Timestamp)

const invitation = v.object({
  email: v.string(),
  role: v.picklist(roles),
  customers: v.nullable(v.array(v.string())),
  tokenHash: v.string(),
  createdBy: v.string(),
  invitedBy: v.string(),
  expiresAt: moment,
  acceptedAt: v.nullable(moment),
  acceptedBy: v.nullable(v.string()),
  revokedAt: v.nullable(moment),
})

/** An open invitation: a person who signs in with its address and has the token may accept it. */
export type Invitation = v.InferOutput<typeof invitation>

/** The invitation of a link; a missing one and a wrong token both throw 'invitationUnknown'. */
export function openedWith(token: string, snapshot: DocumentSnapshot): Invitation {
  if (!snapshot.exists) throw problem('invitationUnknown')
  const found = v.parse(invitation, snapshot.data())
  if (!timingSafeEqual(Buffer.from(found.tokenHash), Buffer.from(hashOf(token))))
    throw problem('invitationUnknown')
  return found
}

/** Throws why an invitation can no longer be accepted: revoked, accepted or expired. */
export function requireOpen({ revokedAt, acceptedAt, expiresAt }: Invitation, now: Date): void {
  if (revokedAt) throw problem('invitationRevoked')
  if (acceptedAt) throw problem('invitationAccepted')
  if (expiresAt.toDate() <= now) throw problem('invitationExpired')
}
