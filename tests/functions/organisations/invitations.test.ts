import { invitationPath, invitationsPath, memberPath, organisationPath, type Role } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { acceptInvitation } from '../../../functions/src/organisations/accept-invitation.ts'
import { changeMember } from '../../../functions/src/organisations/change-member.ts'
import { describeInvitation } from '../../../functions/src/organisations/describe-invitation.ts'
import { inviteMember } from '../../../functions/src/organisations/invite-member.ts'
import { removeMember } from '../../../functions/src/organisations/remove-member.ts'
import { revokeInvitation } from '../../../functions/src/organisations/revoke-invitation.ts'
import { aCaller, aMember, anOrganisation } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

const refusedAs = (problem: string) => ({ details: { problem } })

async function invite(
  org: string,
  by: Caller,
  email: string,
  { role = 'biller', customers = null }: { role?: Role; customers?: string[] | null } = {},
) {
  return { org, ...(await inviteMember({ org, email, role, customers }, by, deps())) }
}

describe('inviting', () => {
  test('[O5] the secret of a link has 128 random bits, and only its hash is kept', async () => {
    const { org, owner } = await anOrganisation()
    const { invitation, token } = await invite(org, owner, 'tia@example.com')
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    const kept = await dataOf(invitationPath(org, invitation))
    expect(kept).toMatchObject({
      email: 'tia@example.com',
      role: 'biller',
      acceptedAt: null,
      revokedAt: null,
    })
    expect(JSON.stringify(kept)).not.toContain(token)
  })

  test('[O5] owners and admins invite; an admin invites no owner; nobody else invites', async () => {
    const { org, owner } = await anOrganisation()
    await invite(org, owner, 'o2@example.com', { role: 'owner' })
    const admin = await aMember(org, 'admin')
    await invite(org, admin, 'a2@example.com', { role: 'admin' })
    await expect(invite(org, admin, 'o3@example.com', { role: 'owner' })).rejects.toMatchObject(
      refusedAs('notAllowed'),
    )
    for (const role of ['biller', 'technician', 'viewer'] as const) {
      const member = await aMember(org, role)
      await expect(invite(org, member, 'x@example.com')).rejects.toMatchObject(refusedAs('notAllowed'))
    }
    await expect(invite(org, aCaller(), 'x@example.com')).rejects.toMatchObject(refusedAs('notAllowed'))
  })

  test('[O5] a member is not invited again, and a limit to no customers is refused', async () => {
    const { org, owner } = await anOrganisation()
    const biller = await aMember(org, 'biller')
    await expect(invite(org, owner, biller.email)).rejects.toMatchObject(refusedAs('alreadyMember'))
    await expect(
      invite(org, owner, 'x@example.com', { role: 'viewer', customers: [] }),
    ).rejects.toMatchObject(refusedAs('customersNeeded'))
    const { invitation } = await invite(org, owner, 'y@example.com', {
      role: 'admin',
      customers: ['contoso'],
    })
    expect(await dataOf(invitationPath(org, invitation))).toMatchObject({ customers: null })
  })

  test('[O6] a new invitation to the same address ends the earlier one', async () => {
    const { org, owner } = await anOrganisation()
    const first = await invite(org, owner, 'tia@example.com', { role: 'technician' })
    const second = await invite(org, owner, 'tia@example.com', { role: 'biller' })
    await expect(describeInvitation(first, deps())).rejects.toMatchObject(refusedAs('invitationRevoked'))
    expect(await describeInvitation(second, deps())).toEqual({
      organisation: 'Bright IT',
      role: 'biller',
      email: 'tia@example.com',
      invitedBy: 'Ann Owner',
    })
  })
})

describe('joining', () => {
  test('[O7] a person with the verified address and the link joins once, also from two tabs', async () => {
    const { org, owner } = await anOrganisation()
    const tia = aCaller({ email: 'tia@example.com', name: 'Tia' })
    const link = await invite(org, owner, tia.email, { role: 'viewer', customers: ['contoso'] })
    const joined = await Promise.all([1, 2].map(() => acceptInvitation(link, tia, deps())))
    joined.push(await acceptInvitation(link, tia, deps()))
    expect(joined).toEqual([{ org }, { org }, { org }])
    const member = { role: 'viewer', customers: ['contoso'], name: 'Tia', email: tia.email }
    expect(await dataOf(memberPath(org, tia.uid))).toMatchObject(member)
    expect(await dataOf(organisationPath(tia.uid, org))).toEqual({ name: 'Bright IT', role: 'viewer' })
  })

  test('[G17] an account whose address has its domain in ASCII is the invited person', async () => {
    const { org, owner } = await anOrganisation()
    const link = await invite(org, owner, "pat.o'brien@bücher.example")
    const pat = aCaller({ email: "pat.o'brien@xn--bcher-kva.example" })
    expect(await acceptInvitation(link, pat, deps())).toMatchObject({ org })
  })

  test('[O7] a wrong secret, address or an unverified one opens nothing', async () => {
    const { org, owner } = await anOrganisation()
    const link = await invite(org, owner, 'tia@example.com')
    const tia = aCaller({ email: 'tia@example.com' })
    const attempts = [
      [{ ...link, token: 'guessed' }, tia, 'invitationUnknown'],
      [{ ...link, invitation: 'unknown' }, tia, 'invitationUnknown'],
      [link, aCaller(), 'wrongAddress'],
      [link, { ...tia, emailVerified: false }, 'notVerified'],
    ] as const
    for (const [opened, caller, problem] of attempts)
      await expect(acceptInvitation(opened, caller, deps())).rejects.toMatchObject(refusedAs(problem))
    await expect(describeInvitation({ ...link, token: 'guessed' }, deps())).rejects.toMatchObject(
      refusedAs('invitationUnknown'),
    )
    expect((await db.doc(memberPath(org, tia.uid)).get()).exists).toBe(false)
  })

  test('[O8] an invitation that is revoked, expired or accepted by somebody else can no longer be accepted', async () => {
    const { org, owner } = await anOrganisation()
    const tia = aCaller({ email: 'tia@example.com' })
    const revoked = await invite(org, owner, tia.email)
    await revokeInvitation(revoked, owner, deps())
    await revokeInvitation(revoked, owner, deps())
    await expect(acceptInvitation(revoked, tia, deps())).rejects.toMatchObject(refusedAs('invitationRevoked'))

    const link = await invite(org, owner, tia.email)
    const later = deps({ now: () => new Date(Date.now() + 15 * 24 * 60 * 60_000) })
    await expect(acceptInvitation(link, tia, later)).rejects.toMatchObject(refusedAs('invitationExpired'))

    await acceptInvitation(link, tia, deps())
    const twin = aCaller({ email: tia.email })
    await expect(acceptInvitation(link, twin, deps())).rejects.toMatchObject(refusedAs('invitationAccepted'))
    await revokeInvitation(link, owner, deps())
    expect(await dataOf(invitationPath(org, link.invitation))).toMatchObject({ revokedAt: null })
  })

  test('[O8] an invitation gives no role that its inviter may no longer give', async () => {
    const { org, owner } = await anOrganisation()
    const admin = await aMember(org, 'admin')
    const tia = aCaller({ email: 'tia@example.com' })
    const link = await invite(org, admin, tia.email, { role: 'admin' })
    await changeMember({ org, uid: admin.uid, role: 'biller', customers: null }, owner, deps())
    await expect(acceptInvitation(link, tia, deps())).rejects.toMatchObject(refusedAs('invitationRevoked'))
    await changeMember({ org, uid: admin.uid, role: 'admin', customers: null }, owner, deps())
    await removeMember({ org, uid: admin.uid }, owner, deps())
    await expect(acceptInvitation(link, tia, deps())).rejects.toMatchObject(refusedAs('invitationRevoked'))
    expect((await db.doc(memberPath(org, tia.uid)).get()).exists).toBe(false)
  })

  test('[O8] a removed member can not rejoin with the old link', async () => {
    const { org, owner } = await anOrganisation()
    const tia = aCaller({ email: 'tia@example.com' })
    const link = await invite(org, owner, tia.email)
    await acceptInvitation(link, tia, deps())
    await removeMember({ org, uid: tia.uid }, owner, deps())
    await expect(acceptInvitation(link, tia, deps())).rejects.toMatchObject(refusedAs('invitationAccepted'))
  })

  test('[O8] only owners and admins revoke an invitation, and an admin none for an owner', async () => {
    const { org, owner } = await anOrganisation()
    const forOwner = await invite(org, owner, 'o2@example.com', { role: 'owner' })
    const admin = await aMember(org, 'admin')
    const biller = await aMember(org, 'biller')
    for (const member of [admin, biller])
      await expect(revokeInvitation(forOwner, member, deps())).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(revokeInvitation({ org, invitation: 'no' }, admin, deps())).rejects.toMatchObject(
      refusedAs('invitationUnknown'),
    )
    expect(Object.values(await documentsIn(invitationsPath(org)))).toMatchObject([{ revokedAt: null }])
  })
})
