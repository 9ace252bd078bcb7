import { historyPath, memberPath, resultPath } from '@covoice/domain'
import type { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, aMember, anOrganisation, ask, headerOf, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

describe('history', () => {
  test('[S6] history records every change once: from, to, who, when and why', async () => {
    const { org, owner } = await anOrganisation()
    const biller = await aMember(org, 'biller')
    const invoice = await aDraft(org, owner)
    await setStatus(org, biller, invoice, 'sent')
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    await setStatus(org, owner, invoice, { status: 'sent', reason: 'bounced' })
    await ask(org, biller, { kind: 'reopen', invoices: [invoice] })
    await ask(org, biller, { kind: 'finish', invoices: [invoice] })
    const told = Object.values(await documentsIn(historyPath(org, invoice)))
      .sort((a, b) => (a.at as Timestamp).toMillis() - (b.at as Timestamp).toMillis())
      .map(({ at: _at, cause: _cause, ...entry }) => entry)
    const plain = { day: null, reason: null, revision: null, numberText: 'INV-0001' }
    const byBiller = { by: biller.uid, byName: 'A biller' }
    const byOwner = { by: owner.uid, byName: 'Ann Owner' }
    expect(told).toEqual([
      { ...plain, ...byBiller, kind: 'issued', from: 'draft', to: 'sent', revision: 1 },
      { ...plain, ...byOwner, kind: 'status', from: 'sent', to: 'paid', day: '2026-11-20' },
      { ...plain, ...byOwner, kind: 'status', from: 'paid', to: 'sent', reason: 'bounced' },
      { ...plain, ...byBiller, kind: 'reopened', from: 'sent', to: 'draft' },
      { ...plain, ...byBiller, kind: 'finished', from: 'draft', to: 'sent' },
    ])
  })
})

describe('whose command it is', () => {
  test('[S7] a role without the right, a person outside the organisation, and a removed author are refused', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    for (const role of ['viewer', 'technician'] as const)
      expect(await setStatus(org, await aMember(org, role), invoice, 'sent')).toMatchObject({
        problem: 'notAllowed',
      })
    expect(await setStatus(org, { uid: 'nobody' }, invoice, 'sent')).toMatchObject({ problem: 'notAMember' })

    const biller = await aMember(org, 'biller')
    const command = await aCommand(org, biller, { kind: 'setStatus', invoices: [invoice], status: 'sent' })
    await db.doc(memberPath(org, biller.uid)).delete()
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await dataOf(resultPath(org, command))).toMatchObject({
      outcomes: { [invoice]: { outcome: 'refused', problem: 'notAMember' } },
    })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', number: null })
  })

  test('[S7] a member limited to customers reaches only their invoices', async () => {
    const { org, owner } = await anOrganisation()
    const limited = await aMember(org, 'biller', ['contoso'])
    const theirs = await aDraft(org, owner, { customer: 'contoso' })
    const others = await aDraft(org, owner, { customer: 'fabrikam' })
    const nobodys = await aDraft(org, owner)
    const invoices = [theirs, others, nobodys]
    expect(await ask(org, limited, { kind: 'setStatus', invoices, status: 'sent' })).toMatchObject({
      [theirs]: { outcome: 'done' },
      [others]: { problem: 'notAllowed' },
      [nobodys]: { problem: 'notAllowed' },
    })
  })
})
