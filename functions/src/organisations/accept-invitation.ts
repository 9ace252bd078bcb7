import {
  rightToManage,
  can,
  invitationPath,
  memberPath,
  organisationPath,
  orgPath,
  parseOrganisation,
  type CallInput,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import type { Dependencies } from '../dependencies.ts'
import { comparableAddress } from '../delivery/wire-address.ts'
import { memberJoined } from '../log.ts'
import { problem } from '../problem.ts'
import { openedWith, requireOpen } from './invitation.ts'
import { memberIn } from '../access/member.ts'
import { readAll } from '../read-all.ts'

/** Accepts an invitation; accepting it again as the same member, from a second tab, changes nothing. */
export async function acceptInvitation(
  { org, invitation, token }: CallInput<'acceptInvitation'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<{ org: string }> {
  await db.runTransaction(async (transaction) => {
    const [found, profile, membership] = await readAll(
      transaction,
      db.doc(invitationPath(org, invitation)),
      db.doc(orgPath(org)),
      db.doc(memberPath(org, caller.uid)),
    )
    const offer = openedWith(token, found)
    const member = memberIn(membership)
    if (member && offer.acceptedBy === caller.uid) return
    requireOpen(offer, now())
    const inviter = memberIn(await transaction.get(db.doc(memberPath(org, offer.createdBy))))
    // An invitation gives no role that its inviter may no longer give.
    if (!inviter || !can(inviter.role, rightToManage(offer.role))) throw problem('invitationRevoked')
    if (comparableAddress(caller.email) !== comparableAddress(offer.email)) throw problem('wrongAddress')
    if (!caller.emailVerified) throw problem('notVerified')
    const at = Timestamp.fromDate(now())
    transaction.update(found.ref, { acceptedAt: at, acceptedBy: caller.uid })
    // A person who is a member under another address keeps their role.
    if (member) return
    const { role, customers } = offer
    const { name, email } = caller
    const changed = { changedBy: caller.uid, changedAt: at }
    transaction.create(membership.ref, { role, customers, name, email, joinedAt: at, ...changed })
    transaction.set(db.doc(organisationPath(caller.uid, org)), {
      name: parseOrganisation(org, profile.data()).name,
      role,
    })
  })
  memberJoined(org, caller.uid)
  return { org }
}
