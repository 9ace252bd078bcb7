import { invitationPath, orgPath, parseOrganisation, type CallInput, type CallResult } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import { openedWith, requireOpen } from './invitation.ts'
import { readAll } from '../read-all.ts'

/** Tells the holder of a link who invites whom to which organisation and role, before they sign in. */
export async function describeInvitation(
  { org, invitation, token }: CallInput<'describeInvitation'>,
  { db, now }: Dependencies,
): Promise<CallResult<'describeInvitation'>> {
  const [found, profile] = await readAll(db, db.doc(invitationPath(org, invitation)), db.doc(orgPath(org)))
  const offer = openedWith(token, found)
  requireOpen(offer, now())
  const { role, email, invitedBy } = offer
  return { organisation: parseOrganisation(org, profile.data()).name, role, email, invitedBy }
}
