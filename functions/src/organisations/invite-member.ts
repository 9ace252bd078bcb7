import {
  rightToManage,
  invitationPath,
  invitationsPath,
  isPending,
  limits,
  membersPath,
  orgPath,
  type CallInput,
  type CallResult,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Caller } from '../caller.ts'
import { invitationLifeMs } from '../config.ts'
import { accountCounter, countIn, dailyCounter } from '../daily-count.ts'
import { queueInvitation } from '../delivery/queue-invitation.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { readAll } from '../read-all.ts'
import { hashOf, newToken } from '../access/token.ts'
import { requireAuthor } from '../access/member.ts'
import { invitationIn } from './invitation.ts'
import { settledAccess } from './member-access.ts'

/**
 * Invites an address by email and by the secret of a link, which is returned once. The inviter's own address is
 * confirmed: so a throwaway account can't send our mail to arbitrary people. An open invitation to the same
 * address ends.
 */
export async function inviteMember(
  input: CallInput<'inviteMember'>,
  caller: Caller,
  { db, now }: Dependencies,
): Promise<CallResult<'inviteMember'>> {
  const { org, email, language = null } = input
  const { role, customers } = settledAccess(input)
  const token = newToken()
  const invitation = db.collection(invitationsPath(org)).doc().id
  const at = Timestamp.fromDate(now())
  const expiresAt = Timestamp.fromMillis(at.toMillis() + invitationLifeMs)
  await db.runTransaction(async (transaction) => {
    const right = rightToManage(role)
    const inviter = await requireAuthor({ transaction, db, org }, caller.uid, right, at)
    if (!caller.emailVerified) throw problem('notVerified')
    const [organisation, counted, countedOwn] = await readAll(
      transaction,
      db.doc(orgPath(org)),
      dailyCounter(db, org, 'invitations', at.toDate()),
      accountCounter(db, caller.uid, 'invitations', at.toDate()),
    )
    const [sentToday, sentByCaller] = [countIn(counted), countIn(countedOwn)]
    if (sentToday >= limits.invitationsPerDay || sentByCaller >= limits.invitationsPerAccount)
      throw problem('tooManyInvitations')
    const members = await transaction.get(
      db.collection(membersPath(org)).where('email', '==', email).limit(1),
    )
    if (!members.empty) throw problem('alreadyMember')
    const offers = await transaction.get(db.collection(invitationsPath(org)).where('email', '==', email))
    for (const stored of offers.docs) {
      const offer = invitationIn(stored)
      if (offer && isPending(offer)) transaction.update(stored.ref, { revokedAt: at })
    }
    const inviting = { by: caller.uid, byName: inviter.byName, email: inviter.member.email, at }
    const posting = { invitation, token, email, role, language, expiresAt, organisation, inviter: inviting }
    const delivery = queueInvitation(transaction, db, org, posting)
    transaction.set(counted.ref, { sent: sentToday + 1 })
    transaction.set(countedOwn.ref, { sent: sentByCaller + 1 })
    transaction.create(db.doc(invitationPath(org, invitation)), {
      email,
      role,
      customers,
      tokenHash: hashOf(token),
      createdBy: caller.uid,
      invitedBy: inviter.byName,
      createdAt: at,
      expiresAt,
      acceptedAt: null,
      acceptedBy: null,
      revokedAt: null,
      delivery,
    })
  })
  return { invitation, token, emailed: true }
}
