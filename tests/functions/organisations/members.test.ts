import { calls, memberPath, membersPath, organisationPath } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { callerOf } from '../../../functions/src/caller.ts'
import { parseInput } from '../../../functions/src/input.ts'
import { changeMember } from '../../../functions/src/organisations/change-member.ts'
import { removeMember } from '../../../functions/src/organisations/remove-member.ts'
import { newId } from '../../../web/src/backend/documents/new-id.ts'
import { aCaller, aMember, anOrganisation } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

const refusedAs = (problem: string) => ({ details: { problem } })

describe('changing a member', () => {
  test('[O9] a changed role or customer list takes effect at once; owners and admins are never limited', async () => {
    const { org, owner } = await anOrganisation()
    const { uid } = await aMember(org, 'biller')
    const limited = { org, uid, role: 'viewer', customers: ['contoso', 'contoso'] } as const
    await changeMember({ ...limited, customers: [...limited.customers] }, owner, deps())
    expect(await dataOf(memberPath(org, uid))).toMatchObject({ role: 'viewer', customers: ['contoso'] })
    expect(await dataOf(organisationPath(uid, org))).toMatchObject({ role: 'viewer' })
    await changeMember({ org, uid, role: 'admin', customers: ['contoso'] }, owner, deps())
    expect(await dataOf(memberPath(org, uid))).toMatchObject({ role: 'admin', customers: null })
  })

  test('[O9] an admin neither appoints nor demotes owners, others change nobody', async () => {
    const { org, owner } = await anOrganisation()
    const admin = await aMember(org, 'admin')
    const biller = await aMember(org, 'biller')
    const to = (role: 'owner' | 'viewer', uid: string) => ({ org, uid, role, customers: null })
    for (const change of [to('owner', biller.uid), to('viewer', owner.uid)])
      await expect(changeMember(change, admin, deps())).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(changeMember(to('viewer', admin.uid), biller, deps())).rejects.toMatchObject(
      refusedAs('notAllowed'),
    )
    await expect(changeMember(to('viewer', 'nobody'), admin, deps())).rejects.toMatchObject(
      refusedAs('memberUnknown'),
    )
    await changeMember(to('viewer', biller.uid), admin, deps())
  })
})

describe('the last owner', () => {
  test('[O10] is neither demoted nor removed, also not by themselves', async () => {
    const { org, owner } = await anOrganisation()
    const demotion = { org, uid: owner.uid, role: 'admin', customers: null } as const
    await expect(changeMember(demotion, owner, deps())).rejects.toMatchObject(refusedAs('lastOwner'))
    await expect(removeMember({ org, uid: owner.uid }, owner, deps())).rejects.toMatchObject(
      refusedAs('lastOwner'),
    )
    const second = await aMember(org, 'owner')
    await changeMember(demotion, second, deps())
    expect(await dataOf(memberPath(org, owner.uid))).toMatchObject({ role: 'admin' })
  })

  test('[O10] two owners who leave at the same moment leave one behind', async () => {
    const { org, owner } = await anOrganisation()
    const second = await aMember(org, 'owner')
    const left = await Promise.allSettled(
      [owner, second].map((person) => removeMember({ org, uid: person.uid }, person, deps())),
    )
    expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(Object.values(await documentsIn(membersPath(org)))).toHaveLength(1)
  })
})

describe('leaving', () => {
  test('[O11] a member leaves or is removed; a second time changes nothing', async () => {
    const { org, owner } = await anOrganisation()
    const biller = await aMember(org, 'biller')
    const viewer = await aMember(org, 'viewer')
    await expect(removeMember({ org, uid: viewer.uid }, biller, deps())).rejects.toMatchObject(
      refusedAs('notAllowed'),
    )
    await expect(removeMember({ org, uid: viewer.uid }, aCaller(), deps())).rejects.toMatchObject(
      refusedAs('notAllowed'),
    )
    for (let time = 0; time < 2; time += 1) {
      await removeMember({ org, uid: biller.uid }, biller, deps())
      await removeMember({ org, uid: viewer.uid }, owner, deps())
    }
    expect(Object.keys(await documentsIn(membersPath(org)))).toEqual([owner.uid])
    expect((await db.doc(organisationPath(viewer.uid, org)).get()).exists).toBe(false)
  })
})

describe('who calls, and with what', () => {
  test('[O12] a call without sign-in or of another shape is refused', () => {
    expect(() => callerOf(undefined)).toThrow(expect.objectContaining(refusedAs('signedOut')))
    const right = { org: 'o', uid: 'u', role: 'viewer', customers: null }
    const wrong = [
      null,
      'x',
      {},
      { ...right, role: 'god' },
      { ...right, org: '../x' },
      { ...right, customers: 'all' },
    ]
    for (const data of wrong)
      expect(() => parseInput(calls.changeMember.schema, data)).toThrow(
        expect.objectContaining(refusedAs('malformed')),
      )
    expect(parseInput(calls.changeMember.schema, { ...right, extra: 1 })).toEqual(right)
  })

  test('[A19] the ids that a client chooses for an organisation and a link have twenty letters and digits', () => {
    const company = { name: 'Bright IT', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }
    const link = { org: 'o', invoice: 'an-old-one', revision: 1 }
    const parse = (id: string) => [
      () => parseInput(calls.createOrganisation.schema, { ...company, org: id }),
      () => parseInput(calls.createLink.schema, { ...link, link: id }),
    ]
    for (const id of ['constructor', 'an-invoice-1-first00', 'x'.repeat(19), 'x'.repeat(21)])
      for (const call of parse(id)) expect(call).toThrow(expect.objectContaining(refusedAs('malformed')))
    for (const call of parse(newId())) expect(call).not.toThrow()
  })

  test('[O12] a person without a name is named by the part of their address before the @', () => {
    const token = { email: 'Tia@Example.com', email_verified: true } as never
    expect(callerOf({ uid: 'u', token, rawToken: '' })).toEqual({
      uid: 'u',
      email: 'tia@example.com',
      emailVerified: true,
      name: 'Tia'.toLowerCase(),
    })
  })
})
