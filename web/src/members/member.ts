import {
  moment,
  parseInvitation as parseStored,
  roles,
  type DeliveryMark,
  type Invitation as StoredInvitation,
  type Member,
} from '@covoice/domain'

/** An invitation as the page shows it, with the delivery state of its email where it was emailed. */
export type Invitation = Omit<StoredInvitation, 'delivery'> & {
  id: string
  delivery: DeliveryMark['state'] | null
}

/** A stored invitation; missing or invalid fields get their defaults. */
export function parseInvitation(id: string, data: Record<string, unknown>): Invitation {
  const { delivery, ...invitation } = parseStored(data, moment)
  return { id, ...invitation, delivery: delivery?.state ?? null }
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
