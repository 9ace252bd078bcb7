import { type Right, type Role, can, mayReach } from '@covoice/domain'
import { clientId } from './client-id.ts'

/** The customer that limited members reach, and another customer. */
export const near = clientId('customer-near')
export const far = clientId('customer-far')

/** Somebody who asks: `member` is their document in the organisation, `uid` null when not signed in. */
export interface Person {
  title: string
  uid: string | null
  member: Member | null
}

export interface Member {
  role: Role
  customers: readonly string[] | null
  name: string
  email: string
}

const memberAs = (title: string, role: Role, customers: readonly string[] | null = null): Person => {
  const uid = title.replaceAll(' ', '-')
  return { title, uid, member: { role, customers, name: `The ${title}`, email: `${uid}@example.com` } }
}

export const owner = memberAs('owner', 'owner')
export const admin = memberAs('admin', 'admin')
export const biller = memberAs('biller', 'biller')
export const technician = memberAs('technician', 'technician')
export const viewer = memberAs('viewer', 'viewer')
export const limitedBiller = memberAs('limited biller', 'biller', [near])
export const limitedViewer = memberAs('limited viewer', 'viewer', [near])
export const limitedTechnician = memberAs('limited technician', 'technician', [near])
/** A list left over from an earlier role limits no owner and no admin. */
export const listedOwner = memberAs('owner with a list', 'owner', [near])
export const listedAdmin = memberAs('admin with a list', 'admin', [near])
/** Was a member until a moment ago: the account lives, the member document is gone. */
export const removedMember: Person = { title: 'removed member', uid: 'removed-member', member: null }
/** Owner of another organisation. */
export const outsider: Person = { title: 'outsider', uid: 'outsider', member: null }
export const nobody: Person = { title: 'signed out visitor', uid: null, member: null }

export const people: readonly Person[] = [
  owner,
  admin,
  biller,
  technician,
  viewer,
  limitedBiller,
  limitedViewer,
  limitedTechnician,
  listedOwner,
  listedAdmin,
  removedMember,
  outsider,
  nobody,
]

/** What the domain says: whether the person's role has the right and, when one is given, the customer is theirs to reach. */
export function may({ member }: Person, right: Right, customer?: string | null): boolean {
  return member !== null && can(member.role, right) && (customer === undefined || mayReach(member, customer))
}

/** Whether the person's questions are about all customers, so that a list needs no `where`. */
export function reachesAll({ member }: Person): boolean {
  return member !== null && mayReach(member, null)
}
