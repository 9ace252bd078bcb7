import { historyPath, linePath, settingsPath, transferPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { aMember, anOrganisation, ask, headerOf, setStatus } from '../builders.ts'
import {
  aBill,
  aConnected,
  anAccountant,
  carryOnce,
  connect,
  entered,
  exportIt,
  transferOf,
  transfersOf,
} from './connecting.ts'
import { db, documentsIn } from '../direct.ts'

const exports = async (org: string, invoice: string) =>
  Object.values(await documentsIn(historyPath(org, invoice))).filter(({ kind }) => kind === 'exported')

test('[I12] the invoice is issued and its transfer starts at once; it is Exported once the books have it, with Xero’s id', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  expect(await exportIt(org, owner, invoice)).toEqual({
    ...{ outcome: 'done', status: 'draft', numberText: 'INV-0001' },
  })
  const transfer = `${invoice}-1`
  expect(await headerOf(org, invoice)).toMatchObject({
    ...{ status: 'draft', content: 'frozen', number: 1, exportedAt: null },
    transfer: { transfer, revision: 1, state: 'queued' },
  })
  await carryOnce(org, transfer, accountant)
  const [there, ...more] = await entered(xero, 'INV-0001')
  expect(more).toEqual([])
  expect(there).toMatchObject({
    ...{ Status: 'DRAFT', SubTotal: 100, TotalTax: 19, Total: 119, CurrencyCode: 'EUR' },
    ...{ Url: `https://covoice.example/invoices/${invoice}?revision=1`, Contact: { Name: 'Contoso' } },
    LineItems: [{ Description: 'Support', AccountCode: '200', TaxType: 'TAX001', LineAmount: 100 }],
  })
  expect(await transferOf(org, transfer)).toMatchObject({
    ...{ state: 'done', entry: there?.InvoiceID, problem: null, holder: null },
    entryUrl: `${xero.url}/AccountsReceivable/View.aspx?InvoiceID=${there?.InvoiceID}`,
  })
  const header = await headerOf(org, invoice)
  expect(header).toMatchObject({ status: 'exported', transfer: { state: 'done' } })
  expect(header.exportedAt).toBeInstanceOf(Timestamp)
  expect(await exports(org, invoice)).toMatchObject([
    { by: owner.uid, from: 'draft', to: 'exported', revision: 1, numberText: 'INV-0001', cause: 'export' },
  ])
})

test('[I12] without a connection a file is exported', async () => {
  const { org, owner } = await anOrganisation()
  await db.doc(settingsPath(org, 'invoice')).update({ accountingSoftware: 'xero' })
  expect(await exportIt(org, owner, await aBill(org, owner))).toMatchObject({ status: 'exported' })
  expect(await transfersOf(org)).toEqual({})
})

test('[I12] a contact in the books does not change; a new one gets the invoice’s details', async () => {
  const { org, owner, xero, accountant } = await aConnected()
  const to = {
    ...{ name: 'Contoso', email: 'pay@contoso.example', taxId: 'DE123', contactName: '' },
    ...{ peppolEndpoint: '', peppolScheme: '' },
    address: { street: 'Ring 1', city: 'Bonn', region: '', postcode: '53111', country: 'DE' },
  }
  for (const change of [{}, { email: 'other@contoso.example' }]) {
    const invoice = await aBill(org, owner, { to: { ...to, ...change } })
    await exportIt(org, owner, invoice)
    await carryOnce(org, `${invoice}-1`, accountant)
  }
  const requests = (await (await fetch(`${xero.url}/control/requests`)).json()) as { body: unknown }[]
  const [first, second] = requests.map(({ body }) => JSON.stringify(body))
  expect(first).toContain('pay@contoso.example')
  expect(first).toContain('Ring 1')
  expect(second).not.toContain('contoso.example"')
})

test('[I13] an account or tax that the books don’t have is refused by name, and nothing is issued', async () => {
  const { org, owner, invoice } = await aConnected({
    taxTypes: { vat: 'VAT' },
    noTax: 'Tax Exempt',
    posts: { item: { account: '999', item: '' } },
  })
  const outcome = await exportIt(org, owner, invoice)
  expect(outcome).toMatchObject({ outcome: 'refused', problem: 'unknownAccount' })
  expect(await headerOf(org, invoice)).toMatchObject({ number: null, status: 'draft', content: 'open' })
  const books = (booksMapping: object) => db.doc(settingsPath(org, 'invoice')).update({ booksMapping })
  await books({ taxTypes: { vat: 'VAT' } })
  expect(await exportIt(org, owner, invoice)).toMatchObject({ problem: 'unknownTaxType' })
  await books({ taxTypes: { vat: 'USt 7 %' } })
  expect(await exportIt(org, owner, invoice)).toMatchObject({ problem: 'otherTaxRate' })
  await books({ taxTypes: { vat: 'tax001' } })
  expect(await exportIt(org, owner, invoice)).toMatchObject({ outcome: 'done' })
})

test('[I13] without access nothing is issued and no file is written instead', async () => {
  const { org, owner, invoice } = await aConnected()
  await db.doc(`orgs/${org}/connections/xero`).update({ state: 'lost' })
  expect(await exportIt(org, owner, invoice)).toMatchObject({ problem: 'booksNotConnected' })
  expect(await headerOf(org, invoice)).toMatchObject({ number: null, content: 'open' })
})

test('[I13] a transfer whose mapping was removed shows the reason, and goes through once it is mapped again', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  const settings = db.doc(settingsPath(org, 'invoice'))
  const mapped: unknown = (await settings.get()).get('booksMapping')
  await settings.update({ booksMapping: {} })
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({
    ...{ state: 'failed', problem: 'refusedByBooks', detail: 'unknownTaxType' },
  })
  await settings.update({ booksMapping: mapped })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await entered(xero, 'INV-0001')).toHaveLength(1)
})

test('[I14] two people, each twice, and a queue that delivers twice make one invoice in the books', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  const ben = await aMember(org, 'biller')
  await exportIt(org, owner, invoice)
  await exportIt(org, ben, invoice)
  await Promise.allSettled([1, 2, 3].map(() => carryOnce(org, `${invoice}-1`, accountant)))
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await entered(xero, 'INV-0001')).toHaveLength(1)
  expect(await exports(org, invoice)).toHaveLength(1)
})

test.each([
  ['drop', true],
  ['drop', false],
  ['hang', true],
  ['hang', false],
] as const)('[I14] a Xero that %ss, after accepting: %s, ends with one invoice', async (act, accepts) => {
  const { org, owner, xero, invoice } = await aConnected()
  const accountant = anAccountant(xero, { timeoutMs: 700 })
  await exportIt(org, owner, invoice)
  await xero.tell({ act, accepts, on: '/Invoices', number: 'INV-0001', times: 1 })
  await expect(carryOnce(org, `${invoice}-1`, accountant)).rejects.toThrow()
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'queued', problem: 'answerLost' })
  expect((await headerOf(org, invoice)).status).toBe('draft')
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await entered(xero, 'INV-0001')).toHaveLength(1)
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported', transfer: { state: 'done' } })
})

test('[I14] a busy Xero is retried, the person is told when it stays busy, and Export again goes through', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  await xero.tell({ act: 'answer', status: 429, retryAfterSeconds: 3, on: '/Invoices', times: 2 })
  await expect(carryOnce(org, `${invoice}-1`, accountant)).rejects.toThrow()
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'queued', problem: 'booksBusy' })
  await carryOnce(org, `${invoice}-1`, accountant, true)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'failed', problem: 'booksBusy' })
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', transfer: { state: 'failed' } })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await entered(xero, 'INV-0001')).toHaveLength(1)
})

test('[I15] the next revision overwrites the first; a revision that was exported before is not written again', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  await edit(org, owner, invoice, 200)
  expect(await exportIt(org, owner, invoice)).toMatchObject({ outcome: 'done', status: 'exported' })
  await carryOnce(org, `${invoice}-2`, accountant)
  const [there, ...more] = await entered(xero, 'INV-0001')
  expect(more).toEqual([])
  expect(there).toMatchObject({ Total: 238, Status: 'DRAFT' })
  expect((await transferOf(org, `${invoice}-2`)).entry).toBe(there?.InvoiceID)

  const writes = async () =>
    ((await (await fetch(`${xero.url}/control/requests?number=INV-0001`)).json()) as unknown[]).length
  const before = await writes()
  await setStatus(org, owner, invoice, 'sent')
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-2`, accountant)
  expect(await writes()).toBe(before)
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported', transfer: { state: 'done' } })
})

/** The second revision of an exported invoice, which is on its way. */
async function aSecondRevision() {
  const known = await aConnected()
  const { org, owner, invoice, accountant } = known
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  await edit(org, owner, invoice, 200)
  await exportIt(org, owner, invoice)
  return known
}

async function edit(org: string, owner: { uid: string }, invoice: string, price: number) {
  await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
  await db.doc(linePath(org, invoice, 'line0')).update({ unitPriceMillionths: price * 1_000_000 })
}

test('[I15] a delayed revision never overwrites a later one', async () => {
  const { org, owner, xero, invoice, accountant } = await aSecondRevision()
  await xero.tell({ act: 'answer', status: 429, on: '/Invoices', times: 1 })
  await expect(carryOnce(org, `${invoice}-2`, accountant)).rejects.toThrow()
  await edit(org, owner, invoice, 300)
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-3`, accountant)
  await carryOnce(org, `${invoice}-2`, accountant)
  expect(await transferOf(org, `${invoice}-2`)).toMatchObject({ state: 'failed', problem: 'superseded' })
  expect(await entered(xero, 'INV-0001')).toMatchObject([{ Total: 357 }])
  expect(await headerOf(org, invoice)).toMatchObject({ transfer: { revision: 3, state: 'done' } })
})

test('[I15] while a revision is being written, the next one waits', async () => {
  const { org, owner, invoice, accountant } = await aSecondRevision()
  await db.doc(transferPath(org, `${invoice}-2`)).update({
    ...{ state: 'sending', holder: 'another', leaseUntil: Timestamp.fromMillis(Date.now() + 60_000) },
  })
  await edit(org, owner, invoice, 300)
  await exportIt(org, owner, invoice)
  await expect(carryOnce(org, `${invoice}-3`, accountant)).rejects.toThrow('being worked on')
})

test('[I15] when the answer to the first revision was lost, the next one overwrites it and is not mistaken for it', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  await xero.tell({ act: 'drop', accepts: true, on: '/Invoices', number: 'INV-0001', times: 1 })
  await expect(carryOnce(org, `${invoice}-1`, accountant)).rejects.toThrow()
  await edit(org, owner, invoice, 200)
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-2`, accountant)
  expect(await entered(xero, 'INV-0001')).toMatchObject([{ Total: 238 }])
  expect(await transferOf(org, `${invoice}-2`)).toMatchObject({ state: 'done', problem: null })
})

test('[I15] when a transfer is exported again while it is on its way, the later request counts', async () => {
  const { org, owner, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  await setStatus(org, owner, invoice, 'sent')
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect((await headerOf(org, invoice)).status).toBe('exported')
})

test('[I15] Paid and Refunded stay, and so does a status that a person set in the meantime', async () => {
  const { org, owner, accountant, invoice } = await aConnected()
  await setStatus(org, owner, invoice, { status: 'paid', day: '2026-11-03' })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'paid', transfer: { state: 'done' } })

  const other = await aBill(org, owner)
  await exportIt(org, owner, other)
  await setStatus(org, owner, other, 'sent')
  await carryOnce(org, `${other}-1`, accountant)
  expect((await headerOf(org, other)).status).toBe('sent')
  expect((await headerOf(org, other)).exportedAt).toBeInstanceOf(Timestamp)
})

test('[I15] other books, connected later, get it as well', async () => {
  const { org, owner, xero, accountant } = await aConnected({ noTax: 'NONE' })
  const invoice = await aBill(org, owner, { lines: [{}] })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  await connect(xero, org, owner, { organisation: 'Demo Company (UK)' })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  const there = await entered(xero, 'INV-0001')
  expect(there).toHaveLength(2)
  expect(new Set(there.map(({ tenantId }) => tenantId)).size).toBe(2)
  expect(await exports(org, invoice)).toHaveLength(2)
})

test('[I16] a refusal is shown in Xero’s own words, and changes no status', async () => {
  const { org, owner, xero, accountant } = await aConnected()
  const invoice = await aBill(org, owner, { currency: 'NOK' })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  const failed = await transferOf(org, `${invoice}-1`)
  expect(failed).toMatchObject({ state: 'failed', problem: 'refusedByBooks' })
  expect(failed.detail).toContain('NOK')
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', transfer: { state: 'failed' } })
  expect(await entered(xero, 'INV-0001')).toEqual([])
})

test('[I16] an invoice that Xero refused goes through when it is exported again', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await xero.tell({ act: 'answer', status: 400, on: '/Invoices' })
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'failed', problem: 'refusedByBooks' })
  await exportIt(org, owner, invoice)
  expect(await headerOf(org, invoice)).toMatchObject({ transfer: { state: 'queued' } })
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported', transfer: { state: 'done' } })
  expect(await entered(xero, 'INV-0001')).toHaveLength(1)
})

test('[I16] an invoice deleted while its answer was lost is still found in the books', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  await xero.tell({ act: 'drop', accepts: true, on: '/Invoices', number: 'INV-0001', times: 1 })
  await expect(carryOnce(org, `${invoice}-1`, accountant)).rejects.toThrow()
  await ask(org, owner, { kind: 'delete', invoices: [invoice] })
  await carryOnce(org, `${invoice}-1`, accountant)
  const [there] = await entered(xero, 'INV-0001')
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'done', entry: there?.InvoiceID })
})

test('[I16] an invoice deleted before its transfer is not sent', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  await ask(org, owner, { kind: 'delete', invoices: [invoice] })
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'failed', problem: 'withdrawn' })
  expect(await entered(xero, 'INV-0001')).toEqual([])
})

test('[I17] a number that another invoice has in the books is reported, and that invoice does not change', async () => {
  const { org, owner, xero, invoice, accountant, user } = await aConnected()
  const stranger = await anOrganisation()
  await db
    .doc(settingsPath(stranger.org, 'invoice'))
    .update({ accountingSoftware: 'xero', booksMapping: { taxTypes: { vat: 'USt 19 %' } } })
  await connect(xero, stranger.org, stranger.owner, { organisation: 'Demo Company (DE)', user })
  const theirs = await aBill(stranger.org, stranger.owner)
  await exportIt(stranger.org, stranger.owner, theirs)
  await carryOnce(stranger.org, `${theirs}-1`, accountant)
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, accountant)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({ state: 'failed', problem: 'numberTaken' })
  const [there, ...more] = await entered(xero, 'INV-0001')
  expect(more).toEqual([])
  expect(there?.Url).toContain(theirs)
})

test('[I17] an amount that Xero computes differently is reported', async () => {
  const { org, owner, xero, invoice } = await aConnected()
  const real = anAccountant(xero)
  const odd = {
    ...real,
    software: {
      ...real.software,
      write: async (...asked: Parameters<typeof real.software.write>) => ({
        ...(await real.software.write(...asked)),
        total: '119.01',
      }),
    },
  }
  await exportIt(org, owner, invoice)
  await carryOnce(org, `${invoice}-1`, odd)
  expect(await transferOf(org, `${invoice}-1`)).toMatchObject({
    ...{ state: 'done', problem: 'amountsDiffer', detail: '119.01' },
  })
})
