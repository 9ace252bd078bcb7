import type { Member } from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { lookOf } from './look-alike.ts'

/** The characters of a name before an address: the line has room for both. */
const NAME_BEFORE_ADDRESS = 40

/** By then a changed name has been compared with those of colleagues. */
const COMPARED_AFTER_MS = 60_000

/** A member's name with their address, which no colleague shares. */
export function withAddress({ name, email }: Pick<Member, 'name' | 'email'>): string {
  const address = ` (${email})`
  return name.endsWith(address)
    ? name
    : Array.from(name).slice(0, NAME_BEFORE_ADDRESS).join('').trim() + address
}

/** Whether a reader would take the name of one member for that of another. */
export function looksLike(one: Member, other: Member): boolean {
  return one.uid !== other.uid && lookOf(one.name) !== '' && lookOf(one.name) === lookOf(other.name)
}

/**
 * The name under which the act of a member is recorded: with their address where they changed it a moment ago,
 * and nobody has compared it yet.
 */
export function recordedName(stored: DocumentSnapshot, member: Member, at: Timestamp): string {
  const changedAt: unknown = stored.get('changedAt')
  const joinedAt: unknown = stored.get('joinedAt')
  if (stored.get('changedBy') !== member.uid || !(changedAt instanceof Timestamp)) return member.name
  const isOfJoining = joinedAt instanceof Timestamp && joinedAt.isEqual(changedAt)
  const isCompared = at.toMillis() - changedAt.toMillis() > COMPARED_AFTER_MS
  return isOfJoining || isCompared ? member.name : withAddress(member)
}
