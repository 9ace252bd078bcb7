import { invoicePath, linesPath, numberPath, numbersPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { purgeBin } from '../../functions/src/invoices/purge-bin.ts'
import { aDraft, aMember, anOrganisation, ask, headerOf, setStatus } from './builders.ts'
import { dataOf, db, deps, documentsIn } from './direct.ts'

const dayMs = 24 * 60 * 60_000

describe('the bin', () => {
  test('[S10] a draft goes into the bin and is restored unchanged', async () => {
    const { org, owner } = await anOrganisation()
    const biller = await aMember(org, 'biller')
    const invoice = await aDraft(org, owner)
    await ask(org, biller, { kind: 'delete', invoices: [invoice] })
    const deleted = await headerOf(org, invoice)
    expect(deleted).toMatchObject({ deletedBy: biller.uid, deletedAt: expect.any(Timestamp) as Timestamp })
    expect(await setStatus(org, owner, invoice, 'sent')).toMatchObject({ problem: 'deleted' })
    await ask(org, biller, { kind: 'restore', invoices: [invoice] })
    expect(await headerOf(org, invoice)).toMatchObject({ deletedAt: null, deletedBy: null, status: 'draft' })
    const told = Object.values(await documentsIn(`${invoicePath(org, invoice)}/history`))
    expect(told.map(({ kind }) => kind).sort()).toEqual(['deleted', 'restored'])
  })

  test('[S10] only owner and admin delete a numbered invoice, also when it is a reopened draft', async () => {
    const { org, owner } = await anOrganisation()
    const biller = await aMember(org, 'biller')
    const admin = await aMember(org, 'admin')
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await setStatus(org, owner, invoice, { status: 'draft', reason: 'a slip' })
    const refused = await ask(org, biller, { kind: 'delete', invoices: [invoice] })
    expect(refused[invoice]).toMatchObject({ problem: 'notAllowed' })
    const done = await ask(org, admin, { kind: 'delete', invoices: [invoice] })
    expect(done[invoice]).toMatchObject({ outcome: 'done' })
    const again = await ask(org, biller, { kind: 'restore', invoices: [invoice] })
    expect(again[invoice]).toMatchObject({ problem: 'notAllowed' })
  })

  test('[N2] the register keeps the number of a deleted invoice, with who and when', async () => {
    const { org, owner } = await anOrganisation()
    const first = await aDraft(org, owner)
    const second = await aDraft(org, owner)
    await setStatus(org, owner, first, 'sent')
    await ask(org, owner, { kind: 'delete', invoices: [first] })
    await setStatus(org, owner, second, 'sent')
    expect(await documentsIn(numbersPath(org))).toMatchObject({
      'invoice-1': { number: 1, invoice: first, state: 'deleted', by: owner.uid },
      'invoice-2': { number: 2, invoice: second, state: 'active', by: owner.uid },
    })
    await ask(org, owner, { kind: 'restore', invoices: [first] })
    expect(await dataOf(numberPath(org, 'invoice', 1))).toMatchObject({ state: 'active', invoice: first })
    expect(await headerOf(org, first)).toMatchObject({ number: 1, deletedAt: null, status: 'sent' })
  })

  test('[S10] after 30 days a draft is gone for ever, a numbered invoice never', async () => {
    const { org, owner } = await anOrganisation()
    const [old, recent, numbered, kept] = await Promise.all([0, 1, 2, 3].map(() => aDraft(org, owner)))
    await setStatus(org, owner, numbered!, 'sent')
    await ask(org, owner, { kind: 'delete', invoices: [old!, recent!, numbered!] })
    const ago = (days: number) => Timestamp.fromMillis(Date.now() - days * dayMs)
    await db.doc(invoicePath(org, old!)).update({ deletedAt: ago(30.01) })
    await db.doc(invoicePath(org, numbered!)).update({ deletedAt: ago(300) })
    await db.doc(invoicePath(org, recent!)).update({ deletedAt: ago(29.99) })

    const tooLate = await ask(org, owner, { kind: 'restore', invoices: [old!] })
    expect(tooLate[old!]).toMatchObject({ problem: 'binExpired' })
    expect(await purgeBin(deps())).toBeGreaterThan(0)
    expect(await purgeBin(deps())).toBe(0)
    const left = Object.keys(await documentsIn(`orgs/${org}/invoices`))
    expect(left.sort()).toEqual([recent!, numbered!, kept!].sort())
    expect(await documentsIn(linesPath(org, old!))).toEqual({})
    expect(await documentsIn(`${invoicePath(org, old!)}/history`)).toEqual({})
  })
})
