import type { Role } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import {
  byRole,
  isLastOwner,
  mayBeLimited,
  parseInvitation,
  parseMember,
  type Member,
} from '../../../web/src/members/member.ts'

const aMember = (uid: string, role: Role): Member =>
  parseMember(uid, { role, name: uid, email: `${uid}@example.com` })

describe('members', () => {
  it('[O44] the page offers no way to take the owner’s place from the last one', () => {
    const members = [aMember('ann', 'owner'), aMember('bob', 'admin')]
    expect(isLastOwner(members, 'ann')).toBe(true)
    expect(isLastOwner(members, 'bob')).toBe(false)
    expect(isLastOwner([...members, aMember('eve', 'owner')], 'ann')).toBe(false)
  })

  it('[O44] owner and admin are never limited to customers', () => {
    expect(mayBeLimited('owner') || mayBeLimited('admin')).toBe(false)
    expect(mayBeLimited('biller') && mayBeLimited('technician') && mayBeLimited('viewer')).toBe(true)
  })

  it('[O44] the most powerful come first, then by name', () => {
    const members = [
      aMember('zoe', 'viewer'),
      aMember('bob', 'biller'),
      aMember('ann', 'biller'),
      aMember('eve', 'owner'),
    ]
    expect(members.sort(byRole).map(({ uid }) => uid)).toEqual(['eve', 'ann', 'bob', 'zoe'])
  })

  it('[O44] a role that this page doesn’t know is shown as the least', () => {
    expect(parseMember('x', { role: 'emperor' }).role).toBe('technician')
    expect(parseInvitation('i', { email: 'a@example.com', role: 'admin' }).expiresAt).toBeNull()
  })

  it('[R4] an invitation shows how far its email has come, where it has one', () => {
    const delivery = { message: 'invitation-i', state: 'trouble' }
    expect(parseInvitation('i', { delivery }).delivery).toBe('trouble')
    expect(parseInvitation('i', {}).delivery).toBeNull()
    expect(parseInvitation('i', { delivery: { state: 'newer' } }).delivery).toBeNull()
  })
})
