import { invitationPath, invitationsPath, membersPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { Caller } from '../caller.ts'
import { invitationLifeMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { email, id } from '../input.ts'
import { problem } from '../problem.ts'
import { hashOf, newToken } from './invitation.ts'
import { actToManage, requireMember } from './member.ts'
import { place, settledPlace } from './place.ts'

/** Whom to invite, as what. */
export const newInvitation = v.object({ org: id, email, ...place })

/** Offers an address a place and returns the secret of its link, once; an open offer to the same address ends. */
export async function inviteMember(
  input: v.InferOutput<typeof newInvitation>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<{ invitation: string; token: string }> {
  const { org, email } = input
  const { role, customers } = settledPlace(input)
  const token = newToken()
  const invitation = db.collection(invitationsPath(org)).doc().id
  const at = now()
  await db.runTransaction(async (transaction) => {
    const inviter = await requireMember(transaction, db, org, caller.uid, actToManage(role))
    const members = await transaction.get(
      db.collection(membersPath(org)).where('email', '==', email).limit(1),
    )
    if (!members.empty) throw problem('alreadyMember')
    const offers = await transaction.get(db.collection(invitationsPath(org)).where('email', '==', email))
    for (const offer of offers.docs)
      if (offer.get('acceptedAt') === null && offer.get('revokedAt') === null)
        transaction.update(offer.ref, { revokedAt: Timestamp.fromDate(at) })
    transaction.create(db.doc(invitationPath(org, invitation)), {
      email,
      role,
      customers,
      tokenHash: hashOf(token),
      createdBy: caller.uid,
      invitedBy: inviter.name,
      createdAt: Timestamp.fromDate(at),
      expiresAt: Timestamp.fromMillis(at.getTime() + invitationLifeMs),
      acceptedAt: null,
      acceptedBy: null,
      revokedAt: null,
    })
  })
  return { invitation, token }
}
