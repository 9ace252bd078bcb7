import { expect, test } from 'vitest'
import { aXero, anInvoice, connected } from '../../support/xero.ts'

async function aKeyedApp() {
  const xero = await aXero()
  const { ask } = await connected(xero)
  const put = async (key: string, known = {}) => {
    const answer = await ask('PUT', 'Invoices', anInvoice(known), { 'idempotency-key': key })
    return { status: answer.status, body: await answer.text() }
  }
  const kept = async () => (await (await fetch(`${xero.url}/control/invoices`)).json()) as unknown[]
  return { xero, put, kept }
}

test('[K10] the same request under its key gets exactly the same answer', async () => {
  const { put, kept } = await aKeyedApp()
  const first = await put('inv1-1')
  expect(first.status).toBe(200)
  expect(await put('inv1-1')).toEqual(first)
  expect(await kept()).toHaveLength(1)
})

test('[K10] a refusal is remembered as well', async () => {
  const { put } = await aKeyedApp()
  const first = await put('inv1-1', { LineItems: [] })
  expect(first.status).toBe(400)
  expect(await put('inv1-1', { LineItems: [] })).toEqual(first)
})

test('[K10] a key of another request is refused', async () => {
  const { put, kept } = await aKeyedApp()
  await put('inv1-1')
  const other = await put('inv1-1', { InvoiceNumber: 'BR-2' })
  expect(other.status).toBe(400)
  expect(other.body).toContain('Idempotency Key: inv1-1 is used with a different request.')
  expect(await kept()).toHaveLength(1)
})

test('[K10] after six minutes a key is new, and the used number is refused instead', async () => {
  const { xero, put } = await aKeyedApp()
  await put('inv1-1')
  xero.clock.ahead = 6 * 60_000 - 1000
  expect((await put('inv1-1')).status).toBe(200)
  xero.clock.ahead = 6 * 60_000 + 1000
  expect((await put('inv1-1')).body).toContain('Invoice # must be unique.')
})

test('[K10] a key has 128 characters at most', async () => {
  const { put } = await aKeyedApp()
  expect((await put('k'.repeat(129))).status).toBe(400)
  expect((await put('k'.repeat(128))).status).toBe(200)
})
