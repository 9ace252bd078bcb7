import { invoicePath, linePath, revisionPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { aDraft, anOrganisation, ask, headerOf, setStatus } from './builders.ts'
import { dataOf, db, documentsIn } from './direct.ts'

describe('setting a status by hand', () => {
  test('[S1] the first status other than Draft issues the invoice', async () => {
    const { org, owner } = await anOrganisation()
    const cases = [
      { status: 'sent' },
      { status: 'exported' },
      { status: 'paid', day: '2026-11-20' },
      { status: 'refunded', day: '2026-11-21' },
    ] as const
    for (const [index, { status, ...more }] of cases.entries()) {
      const invoice = await aDraft(org, owner)
      const numberText = `INV-000${index + 1}`
      expect(await setStatus(org, owner, invoice, { status, ...more })).toEqual({
        outcome: 'done',
        status,
        numberText,
      })
      const header = await headerOf(org, invoice)
      expect(header).toMatchObject({ status, numberText, content: 'frozen', revision: 1, lineCount: 1 })
      expect(header.totals?.totalMinor).toBe(10_000)
      expect(header.changedBy).toBe(owner.uid)
      expect([header.paidDay, header.refundedDay]).toEqual([
        status === 'paid' ? '2026-11-20' : null,
        status === 'refunded' ? '2026-11-21' : null,
      ])
    }
  })

  test('[S1] a status set by hand keeps the marks of delivery and the day of payment', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'exported')
    await setStatus(org, owner, invoice, 'sent')
    const sent = await headerOf(org, invoice)
    expect(sent.exportedAt).toBeInstanceOf(Timestamp)
    expect(sent.sentAt).toBeInstanceOf(Timestamp)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-19' })
    expect(await headerOf(org, invoice)).toMatchObject({ paidDay: '2026-11-19', sentAt: sent.sentAt })
    await setStatus(org, owner, invoice, { status: 'refunded', day: '2026-11-22' })
    expect(await headerOf(org, invoice)).toMatchObject({ paidDay: '2026-11-19', refundedDay: '2026-11-22' })
    await setStatus(org, owner, invoice, { status: 'sent', reason: 'the payment bounced' })
    expect(await headerOf(org, invoice)).toMatchObject({ paidDay: null, refundedDay: null })
  })

  test('[S2] a step back without a reason, and Paid and Refunded without a day or with a future day, are refused', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    expect(await setStatus(org, owner, invoice, 'paid')).toMatchObject({ problem: 'dayNeeded' })
    expect(await setStatus(org, owner, invoice, 'refunded')).toMatchObject({ problem: 'dayNeeded' })
    expect(await setStatus(org, owner, invoice, { status: 'paid', day: '2999-01-01' })).toMatchObject({
      problem: 'dayAhead',
    })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', number: null })
    await setStatus(org, owner, invoice, 'sent')
    expect(await setStatus(org, owner, invoice, 'draft')).toMatchObject({ problem: 'reasonNeeded' })
    expect(await setStatus(org, owner, invoice, { status: 'draft', reason: '  ' })).toMatchObject({
      problem: 'reasonNeeded',
    })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', content: 'frozen' })
  })

  test('[S3] Draft by hand opens an issued invoice, and finishing it leaves it a draft', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    await setStatus(org, owner, invoice, { status: 'draft', reason: 'wrong customer' })
    const opened = await headerOf(org, invoice)
    expect(opened).toMatchObject({ status: 'draft', content: 'open', statusBefore: null, paidDay: null })
    await db.doc(invoicePath(org, invoice)).update({ 'to.name': 'Fabrikam' })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    const finished = { status: 'draft', content: 'frozen', revision: 2, numberText: 'INV-0001' }
    expect(await headerOf(org, invoice)).toMatchObject(finished)
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    const again = { status: 'draft', content: 'open', statusBefore: null, revision: 2 }
    expect(await headerOf(org, invoice)).toMatchObject(again)
  })

  test('[S3] Draft by hand on an invoice that is being edited forgets the status from before', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    expect(await setStatus(org, owner, invoice, 'draft')).toMatchObject({ problem: 'reasonNeeded' })
    await setStatus(org, owner, invoice, { status: 'draft', reason: 'never sent' })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', content: 'frozen', revision: 1 })
  })

  test('[S2] editing a paid invoice does not avoid the reason of a step back', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    expect(await setStatus(org, owner, invoice, 'sent')).toMatchObject({ problem: 'reasonNeeded' })
    expect(await headerOf(org, invoice)).toMatchObject({ statusBefore: 'paid', paidDay: '2026-11-20' })
    await setStatus(org, owner, invoice, { status: 'sent', reason: 'the bank took it back' })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', paidDay: null })
  })

  test('[S1] setting Paid again corrects the day of payment', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-19' })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'paid', paidDay: '2026-11-19', revision: 1 })
  })
})

describe('editing an issued invoice', () => {
  test('[S4] Edit opens the content and remembers the status, and finishing restores it', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    const open = {
      status: 'draft',
      statusBefore: 'paid',
      content: 'open',
      revision: 1,
      paidDay: '2026-11-20',
    }
    expect(await headerOf(org, invoice)).toMatchObject(open)
    await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 2000 })
    expect(await ask(org, owner, { kind: 'finish', invoices: [invoice] })).toEqual({
      [invoice]: { outcome: 'done', status: 'paid', numberText: 'INV-0001' },
    })
    const header = await headerOf(org, invoice)
    expect(header).toMatchObject({ status: 'paid', statusBefore: null, content: 'frozen', revision: 2 })
    expect(header.totals?.totalMinor).toBe(20_000)
    expect(await dataOf(revisionPath(org, invoice, 1))).toMatchObject({ totals: { totalMinor: 10_000 } })
    expect(await dataOf(revisionPath(org, invoice, 2))).toMatchObject({ totals: { totalMinor: 20_000 } })
  })

  test('[S4] finishing without a change freezes no revision', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 5000 })
    await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 1000 })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', content: 'frozen', revision: 1 })
    expect(Object.keys(await documentsIn(`${invoicePath(org, invoice)}/issued`))).toEqual(['1'])
  })

  test('[S4] finishing is refused while the content has problems, and nothing is lost', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(linePath(org, invoice, 'line0')).update({ removed: true })
    const outcomes = await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    expect(outcomes[invoice]).toMatchObject({ outcome: 'refused', problem: 'noLines' })
    expect(await headerOf(org, invoice)).toMatchObject({ content: 'open', statusBefore: 'sent', revision: 1 })
  })

  test('[S5] a status set on an invoice that is being edited freezes its next revision first', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await db.doc(invoicePath(org, invoice)).update({ notes: 'Thank you' })
    await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-20' })
    const header = { status: 'paid', statusBefore: null, content: 'frozen', revision: 2, number: 1 }
    expect(await headerOf(org, invoice)).toMatchObject(header)
    expect(await dataOf(revisionPath(org, invoice, 2))).toMatchObject({ content: { notes: 'Thank you' } })
  })
})
