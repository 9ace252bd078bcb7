import { historyPath, invoicePath, invoicesPath, linePath, organisationPath, orgPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../functions/src/caller.ts'
import { keptFigures } from '../../functions/src/figures/kept-figures.ts'
import { aCaller, aCommand, aDraft, anId } from './builders.ts'
import { call, soon, watchedDb } from './deployed.ts'

const company = { name: 'Bright IT', country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin' }

async function foundOrganisation(): Promise<{ org: string; owner: Caller }> {
  const owner = aCaller()
  return { owner, ...(await call<{ org: string }>('createOrganisation', { org: anId(), ...company }, owner)) }
}

describe('the deployed functions', () => {
  test('[O12] calls reach the use cases, and a refusal carries its name', async () => {
    const { org, owner } = await foundOrganisation()
    const tia = aCaller()
    const offer = { org, email: tia.email, role: 'technician', customers: null }
    const link = { org, ...(await call<object>('inviteMember', offer, owner)) }
    expect(await call('describeInvitation', link, null)).toMatchObject({ organisation: 'Bright IT' })
    expect(await call('acceptInvitation', link, tia)).toEqual({ org })
    await call('changeMember', { org, uid: tia.uid, role: 'viewer', customers: null }, owner)
    await call('removeMember', { org, uid: tia.uid }, owner)
    await expect(call('removeMember', { org, uid: owner.uid }, owner)).rejects.toThrow('lastOwner')
    await expect(call('inviteMember', offer, tia)).rejects.toThrow('notAllowed')
    await expect(call('inviteMember', offer, null)).rejects.toThrow('signedOut')
    await expect(call('inviteMember', {}, owner)).rejects.toThrow('malformed')
    await expect(call('revokeInvitation', { org, invitation: 'none' }, owner)).rejects.toThrow(
      'invitationUnknown',
    )
  })

  test('[I28] an open tab of the last release connects Xero by the calls and problems that it knows', async () => {
    const { org, owner } = await foundOrganisation()
    const { url } = await call<{ url: string }>('connectXero', { org }, owner)
    expect(new URL(url).searchParams.get('redirect_uri')).toMatch(/\/connect\/xero$/)
    await expect(call('connectXero', { org }, aCaller())).rejects.toThrow(/^notAllowed$/)
    await expect(call('connectXero', {}, owner)).rejects.toThrow(/^malformed$/)
    await expect(call('finishXero', { state: 's', code: 'c' }, owner)).rejects.toThrow(/^xeroExpired$/)
  })

  test('[L13] a new invoice has its history and, seconds later, its totals; an edit changes them', async () => {
    const { org, owner } = await foundOrganisation()
    const invoice = await aDraft(org, owner, {}, watchedDb)
    const header = watchedDb.doc(invoicePath(org, invoice))
    const created = watchedDb.doc(`${historyPath(org, invoice)}/created`)
    expect((await soon(async () => (await created.get()).data())).byName).toBe('Ann Owner')
    const totalOf = async () =>
      ((await header.get()).get('totals') as { totalMinor: number } | null)?.totalMinor
    expect(await soon(totalOf)).toBe(10_000)
    await watchedDb.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 2000 })
    expect(await soon(async () => ((await totalOf()) === 20_000 ? true : null))).toBe(true)
  })

  test('[U6] an invoice is counted seconds after every change, and all of them after a new time zone', async () => {
    const { org, owner } = await foundOrganisation()
    const invoice = await aDraft(org, owner, {}, watchedDb)
    const figuresAre = (wanted: object) =>
      soon(async () =>
        isDeepStrictEqual(Object.fromEntries(await keptFigures(org, watchedDb)), wanted) ? true : null,
      )
    const one = { count: 1, minor: 0 }
    await figuresAre({ draft: one, toSend: one })
    const sentAt = Timestamp.fromDate(new Date('2026-11-30T22:30Z'))
    const totals = { dueMinor: 100, totalMinor: 120 }
    await watchedDb
      .doc(invoicePath(org, invoice))
      .update({ status: 'sent', content: 'frozen', sentAt, totals, dueDay: '2026-12-14' })
    const open = { 'open EUR 2026-12-14': { count: 1, minor: 100 } }
    await figuresAre({ ...open, 'sent EUR 2026-11': { count: 1, minor: 120 } })
    await watchedDb.doc(orgPath(org)).update({ timeZone: 'Asia/Tokyo' })
    await figuresAre({ ...open, 'sent EUR 2026-12': { count: 1, minor: 120 } })
  })

  test('[O4] a new name of the organisation reaches its members', async () => {
    const { org, owner } = await foundOrganisation()
    await watchedDb.doc(orgPath(org)).update({ name: 'Brighter IT' })
    const mirror = watchedDb.doc(organisationPath(owner.uid, org))
    expect(await soon(async () => ((await mirror.get()).get('name') === 'Brighter IT' ? true : null))).toBe(
      true,
    )
  })

  test('[N1] 60 commands at the same moment go through the queue to 60 numbers in a row', async () => {
    const { org, owner } = await foundOrganisation()
    const drafts = await Promise.all(Array.from({ length: 60 }, () => aDraft(org, owner, {}, watchedDb)))
    await Promise.all(
      drafts.map((invoice) =>
        aCommand(
          org,
          owner,
          { kind: 'setStatus', invoices: [invoice], status: 'sent' },
          { database: watchedDb },
        ),
      ),
    )
    const results = watchedDb.collection(`${orgPath(org)}/results`).where('finishedAt', '!=', null)
    await soon(async () => ((await results.count().get()).data().count === 60 ? true : null))
    const issued = await watchedDb.collection(invoicesPath(org)).orderBy('number').get()
    expect(issued.docs.map((invoice) => invoice.get('number') as number)).toEqual(drafts.map((_, i) => i + 1))
  })
})
