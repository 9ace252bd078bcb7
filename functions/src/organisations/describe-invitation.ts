import { invitationPath, orgPath, type Role } from '@covoice/domain'
import * as v from 'valibot'
import type { Dependencies } from '../dependencies.ts'
import { id } from '../input.ts'
import { openedWith, requireOpen } from './invitation.ts'
import { readAll } from '../read-all.ts'

/** The content of an invitation link. */
export const invitationLink = v.object({
  org: id,
  invitation: id,
  token: v.pipe(v.string(), v.maxLength(100)),
})

/** Tells the holder of a link who invites whom to which organisation and role, before they sign in. */
export async function describeInvitation(
  { org, invitation, token }: v.InferOutput<typeof invitationLink>,
  { db, now }: Dependencies,
): Promise<{ organisation: string; role: Role; email: string; invitedBy: string }> {
  const [found, profile] = await readAll(db, db.doc(invitationPath(org, invitation)), db.doc(orgPath(org)))
  const offer = openedWith(token, found)
  requireOpen(offer, now())
  const { role, email, invitedBy } = offer
  return { organisation: String(profile.get('name')), role, email, invitedBy }
}
