import { mayBeLimited, parseMember, type Member, type Role } from '@covoice/domain'
import { describe, expect, it } from 'vitest'
import { byRole, isLastOwner, parseInvitation } from '../../../web/src/members/member.ts'

const aMember = (uid: string, role: Role): Member =>
  parseMember(uid, { role, name: uid, email: `${uid}@example.com` })

describe('members', () => {
  it('[O44] the page offers no way to demote the last owner', () => {
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

  it('[O44] an unknown role is shown as the one with the fewest rights', () => {
    expect(parseMember('x', { role: 'emperor' }).role).toBe('technician')
    expect(parseInvitation('i', { email: 'a@example.com', role: 'admin' }).expiresAt).toBeNull()
  })

  it('[R4] an invitation shows the delivery state of its email, where it has one', () => {
    const delivery = { message: 'invitation-i', state: 'trouble' }
    expect(parseInvitation('i', { delivery }).delivery).toBe('trouble')
    expect(parseInvitation('i', {}).delivery).toBeNull()
    expect(parseInvitation('i', { delivery: { state: 'newer' } }).delivery).toBeNull()
  })
})
