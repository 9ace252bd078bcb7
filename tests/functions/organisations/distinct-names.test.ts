import {
  creationEntryId,
  historyEntryPath,
  historyPath,
  invitationPath,
  linkPath,
  memberPath,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test, vi } from 'vitest'
import { lookOf } from '../../../functions/src/access/look-alike.ts'
import { recordCreation } from '../../../functions/src/invoices/history.ts'
import { createLink } from '../../../functions/src/links/create-link.ts'
import { inviteMember } from '../../../functions/src/organisations/invite-member.ts'
import { keepNameDistinct } from '../../../functions/src/organisations/keep-name-distinct.ts'
import { aDraft, aMember, anId, anOrganisation, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

/** A colleague of Ann Owner who has just changed their name. */
async function renamed(name: string) {
  const { org, owner } = await anOrganisation()
  const ben = await aMember(org, 'biller')
  const changed = { changedBy: ben.uid, changedAt: Timestamp.now() }
  await db.doc(memberPath(org, ben.uid)).update({ name, ...changed })
  return { org, owner, ben }
}

const nameOf = async (org: string, uid: string) => (await dataOf(memberPath(org, uid))).name

test.for([
  'Ann Owner',
  'ann  OWNER',
  'Änn Ówner',
  'Ann\u2003Owner\u200b',
  'Ann Owner\u00a0',
  'Аnn Οwner',
  'Ann 0wner',
  'Ann. (Owner)',
])('[O45] %o gets its address behind it in an organisation of Ann Owner', async (name) => {
  const { org, owner, ben } = await renamed(name)
  for (const member of [ben.uid, ben.uid, owner.uid]) await keepNameDistinct({ org, member }, deps())
  expect(await nameOf(org, ben.uid)).toBe(`${name.trim()} (${ben.email})`)
  expect(await nameOf(org, owner.uid)).toBe('Ann Owner')
})

test.for(['Ann Owners', 'Anna Owner', 'A', ' '])('[O45] %o stays as it is', async (name) => {
  const { org, ben } = await renamed(name)
  await keepNameDistinct({ org, member: ben.uid }, deps())
  expect(await nameOf(org, ben.uid)).toBe(name)
})

test('[O45] a name of another organisation, and a member who left meanwhile, change nothing', async () => {
  const { org, ben } = await renamed('Ann Owner')
  await anOrganisation()
  await db.doc(memberPath(org, ben.uid)).delete()
  await keepNameDistinct({ org, member: ben.uid }, deps())
  expect((await db.doc(memberPath(org, ben.uid)).get()).exists).toBe(false)
})

test('[O45] two members who take the same name at the same moment end with different names', async () => {
  const { org, ben } = await renamed('Carla')
  const dan = await aMember(org, 'biller')
  await db.doc(memberPath(org, dan.uid)).update({ name: 'Carla' })
  await Promise.all([ben, dan].map(({ uid }) => keepNameDistinct({ org, member: uid }, deps())))
  const names = [await nameOf(org, ben.uid), await nameOf(org, dan.uid)]
  expect(names.toSorted()[0]).toBe('Carla')
  expect(new Set(names).size).toBe(2)
})

test('[O45] a rename reads no other members than those with such a name', async () => {
  const { org, owner, ben } = await renamed('Carla')
  await keepNameDistinct({ org, member: ben.uid }, deps())
  const dan = await aMember(org, 'biller')
  await db.doc(memberPath(org, dan.uid)).update({ name: 'Carla' })
  const lists = vi.spyOn(db, 'collection').mockImplementation(() => {
    throw new Error('all members were read')
  })
  try {
    await keepNameDistinct({ org, member: dan.uid }, deps())
    expect(await nameOf(org, dan.uid)).toBe(`Carla (${dan.email})`)
    await keepNameDistinct({ org, member: dan.uid }, deps())
    // a name that its member has given up is free
    await db.doc(memberPath(org, ben.uid)).update({ name: 'Bea' })
    await keepNameDistinct({ org, member: ben.uid }, deps())
    await db.doc(memberPath(org, owner.uid)).update({ name: 'carla' })
    await keepNameDistinct({ org, member: owner.uid }, deps())
    expect(await nameOf(org, owner.uid)).toBe('carla')
    await db.doc(memberPath(org, ben.uid)).update({ name: 'Cárla' })
    await keepNameDistinct({ org, member: ben.uid }, deps())
    expect(await nameOf(org, ben.uid)).toBe(`Cárla (${ben.email})`)
  } finally {
    lists.mockRestore()
  }
})

test.for([
  { ago: 0, joined: false, says: 'a moment ago', shows: 'address' },
  { ago: 120_000, joined: false, says: 'minutes ago', shows: 'name' },
  { ago: 0, joined: true, says: 'by joining', shows: 'name' },
])('[O45] the history shows a name taken $says with its $shows', async ({ ago, joined, shows }) => {
  const { org, owner } = await anOrganisation()
  const ben = await aMember(org, 'biller')
  const changedAt = Timestamp.fromMillis(Date.now() - ago)
  const times = { changedBy: ben.uid, changedAt, ...(joined && { joinedAt: changedAt }) }
  await db.doc(memberPath(org, ben.uid)).update({ name: 'Ann Owner', ...times })
  const invoice = await aDraft(org, owner)
  await setStatus(org, ben, invoice, 'sent')
  const entries = Object.values(await documentsIn(historyPath(org, invoice)))
  expect(entries.map(({ byName }) => byName)).toEqual([
    shows === 'address' ? `Ann Owner (${ben.email})` : 'Ann Owner',
  ])
})

test('[O45] creations, links and invitations record a name that nobody has compared yet with its address', async () => {
  const { org } = await anOrganisation()
  const ben = await aMember(org, 'admin')
  const invoice = await aDraft(org, ben)
  await setStatus(org, ben, invoice, 'sent')
  const changed = { changedBy: ben.uid, changedAt: Timestamp.now() }
  await db.doc(memberPath(org, ben.uid)).update({ name: 'Ann Owner', ...changed })
  const named = `Ann Owner (${ben.email})`
  await recordCreation({ org, invoice }, deps())
  expect(await dataOf(historyEntryPath(org, invoice, creationEntryId))).toMatchObject({ byName: named })
  const link = anId()
  await createLink({ org, invoice, revision: 1, link }, ben, deps())
  expect(await dataOf(linkPath(org, invoice, link))).toMatchObject({ byName: named })
  const input = { org, email: 'eve@example.com', role: 'viewer' as const, customers: null }
  const { invitation } = await inviteMember(input, ben, deps())
  expect(await dataOf(invitationPath(org, invitation))).toMatchObject({ invitedBy: named })
})

test('[O45] an address in other signs looks like the address', () => {
  expect(lookOf('Alice (alice\uff20firm.com)')).toBe(lookOf('Alice (alice@firm.com)'))
  expect(lookOf('!!')).not.toBe(lookOf('??'))
})

test.each([
  ['Cherokee', '\u13aann Owner'],
  ['Greek capitals', 'A\u039d\u039d Owner'],
  ['Lisu', '\ua4eenn Owner'],
  ['Coptic', 'Ann \u2c9ewner'],
  ['Deseret', 'Ann \u{10404}wner'],
  ['Armenian and Osage', 'A\u0578\u0578 \u{104c2}wner'],
  ['Malayalam', 'Ann \u0d20wner'],
  ['small capitals', '\u1d00\u0274\u0274 \u1d0f\u1d21\u0274\u1d07\u0280'],
  ['letters of formulas', '\u{1d400}\u{1d427}\u{1d427} Owner'],
])('[O45] signs of %s look like the Latin letters of a name', (_, name) => {
  expect(lookOf(name)).toBe(lookOf('Ann Owner'))
})

test('[O45] one letter that looks like two is found, and so are both cases of a name in other scripts', () => {
  expect(lookOf('Carrnen')).toBe(lookOf('Carmen'))
  expect(lookOf('ИРИНА')).toBe(lookOf('Ирина'))
})

test.each([
  ['李明', '李朋'],
  ['بدر', 'تدر'],
  ['Иван', 'Иоан'],
  ['田中', '由中'],
  ['Eva', 'Ena'],
])('[O45] %s and %s are different names', (one, other) => {
  expect(lookOf(one)).not.toBe(lookOf(other))
})
