import { invoicePath, limits, memberPath, noticeId, noticePath, noticesPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { tellMembers, type News } from '../../../functions/src/notices/tell-members.ts'
import { removeMember } from '../../../functions/src/organisations/remove-member.ts'
import { aDraft, aMember, anOrganisation } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

let org: string
let ann: Caller
let ben: Caller
let invoice: string

beforeEach(async () => {
  ;({ org, owner: ann } = await anOrganisation())
  ben = await aMember(org, 'biller')
  invoice = await aDraft(org, ann, { customer: 'contoso' })
})

const dayMs = 86_400_000
const news = (known: Partial<News> = {}): News => ({
  ...{ kind: 'mention', invoice, about: 'comment', by: ann.uid, at: Timestamp.now() },
  ...known,
})
const tell = (people: readonly string[], known: Partial<News> = {}) =>
  tellMembers(org, people, news(known), deps())
const noticesOf = (uid: string) => documentsIn(noticesPath(org, uid))

test('[Z61] a notice says what, who, where and when, and quotes nothing', async () => {
  const at = Timestamp.now()
  await tell([ben.uid], { at })
  expect(await noticesOf(ben.uid)).toEqual({
    [noticeId('mention', invoice, 'comment')]: {
      ...{ read: false, kind: 'mention', document: 'invoice', documentId: invoice, about: 'comment' },
      ...{ numberText: '', by: ann.uid, byName: 'Ann Owner', at },
      expiresAt: Timestamp.fromMillis(at.toMillis() + 90 * dayMs),
    },
  })
})

test('[Z62] told again, at the same moment or after it was read, it is one notice that stays read', async () => {
  await Promise.all([tell([ben.uid, ben.uid]), tell([ben.uid])])
  const path = noticePath(org, ben.uid, noticeId('mention', invoice, 'comment'))
  await db.doc(path).update({ read: true })
  await tell([ben.uid])
  expect(Object.values(await noticesOf(ben.uid))).toMatchObject([{ read: true }])
})

test('[Z63] nobody is told of their own act, or of an invoice that they may not read', async () => {
  const technician = await aMember(org, 'technician')
  const limited = await aMember(org, 'viewer', ['northwind'])
  const reaching = await aMember(org, 'viewer', ['contoso'])
  const people = [ann, technician, limited, reaching].map(({ uid }) => uid)
  await tell([...people, 'nobody'])
  await tell([ben.uid], { invoice: 'missing' })
  const told = await Promise.all([...people, 'nobody', ben.uid].map(noticesOf))
  expect(told.map((notices) => Object.keys(notices).length)).toEqual([0, 0, 0, 1, 0, 0])
})

test('[Z64] a person keeps the newest hundred of ninety days', async () => {
  const batch = db.batch()
  const atMs = Date.now() - 10 * dayMs
  for (let index = 0; index < limits.notices; index++) {
    const at = Timestamp.fromMillis(atMs + index)
    batch.set(db.doc(noticePath(org, ben.uid, `n${index}`)), { read: false, at })
  }
  await batch.commit()
  await tell([ben.uid])
  const left = Object.keys(await noticesOf(ben.uid))
  expect(left).toHaveLength(limits.notices)
  expect(left).not.toContain('n0')
  await tell([ben.uid], { about: 'old', at: Timestamp.fromMillis(Date.now() - 91 * dayMs) })
  expect(Object.keys(await noticesOf(ben.uid)).sort()).toEqual(left.sort())
  const later = () => new Date(Date.now() + 85 * dayMs)
  await tellMembers(
    org,
    [ben.uid],
    news({ about: 'later', at: Timestamp.fromDate(later()) }),
    deps({ now: later }),
  )
  expect(Object.keys(await noticesOf(ben.uid)).sort()).toEqual(
    ['comment', 'later'].map((about) => noticeId('mention', invoice, about)),
  )
})

test('[Z61] names the invoice by its number, and goes with the membership', async () => {
  await db.doc(invoicePath(org, invoice)).update({ numberText: 'INV-7' })
  await tell([ben.uid])
  expect(Object.values(await noticesOf(ben.uid))).toMatchObject([{ numberText: 'INV-7' }])
  await removeMember({ org, uid: ben.uid }, ann, deps())
  expect(await noticesOf(ben.uid)).toEqual({})
  await expect(dataOf(memberPath(org, ben.uid))).rejects.toThrow()
})
