import { deliveryStates, roles, type DeliveryMark, type Member, type MemberAccess } from '@covoice/domain'
import * as v from 'valibot'

/** An invitation that nobody has accepted or revoked. */
export interface Invitation extends MemberAccess {
  id: string
  email: string
  expiresAt: Date | null
  /** The delivery state of its email; null for an invitation from before they were emailed. */
  delivery: DeliveryMark['state'] | null
}

const text = v.fallback(v.string(), '')
const access = {
  role: v.fallback(v.picklist(roles), 'technician'),
  customers: v.fallback(v.nullable(v.array(v.string())), null),
}
const invitation = v.object({
  ...access,
  email: text,
  expiresAt: v.fallback(v.nullable(v.date()), null),
  delivery: v.fallback(
    v.pipe(
      v.object({ state: v.picklist(deliveryStates) }),
      v.transform(({ state }): Invitation['delivery'] => state),
    ),
    null,
  ),
})

export function parseInvitation(id: string, data: Record<string, unknown>): Invitation {
  return { id, ...v.parse(invitation, data) }
}

/** Whether demoting or removing this member would leave the organisation without an owner. */
export function isLastOwner(members: readonly Member[], uid: string): boolean {
  const owners = members.filter(({ role }) => role === 'owner')
  return owners.length === 1 && owners[0]?.uid === uid
}

/** The order of the page: the most powerful first, then by name. */
export function byRole(a: Member, b: Member): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name)
}
