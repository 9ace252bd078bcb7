import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { aXero, anInvoice, connected, type Xero } from '../../support/xero.ts'

async function anApp() {
  const xero = await aXero()
  const { ask, connection } = await connected(xero)
  const put = (number: string) =>
    ask('PUT', 'Invoices?unitdp=4', anInvoice({ InvoiceNumber: number }), {
      'idempotency-key': `key ${number}`,
    })
  return { xero, ask, put, tenant: connection!.tenantId }
}

const listed = async ({ url }: Xero, path: string) =>
  (await (await fetch(`${url}/control/${path}`)).json()) as Record<string, unknown>[]

test('[K11] one invoice alone is told to wait', async () => {
  const { xero, put } = await anApp()
  await xero.tell({ act: 'answer', status: 429, retryAfterSeconds: 7, number: 'BR-1', times: 1 })
  expect((await put('BR-10')).status).toBe(200)
  const refused = await put('BR-1')
  expect([
    refused.status,
    refused.headers.get('retry-after'),
    refused.headers.get('x-rate-limit-problem'),
  ]).toEqual([429, '7', 'minute'])
  expect((await put('BR-1')).status).toBe(200)
})

test('[K11] a wait of hours means that the daily limit is used up', async () => {
  const { xero, put } = await anApp()
  await xero.tell({ act: 'answer', status: 429, retryAfterSeconds: 3600 })
  expect((await put('BR-1')).headers.get('x-rate-limit-problem')).toBe('day')
})

test('[K11] a failure applies to one endpoint, and tokens fail in their own way', async () => {
  const { xero, ask, put } = await anApp()
  await xero.tell({ act: 'answer', status: 500, on: 'TaxRates', times: 2 })
  expect((await ask('GET', 'Accounts')).status).toBe(200)
  expect((await ask('GET', 'TaxRates')).status).toBe(500)
  expect((await put('BR-1')).status).toBe(200)
  await xero.tell({ act: 'answer', status: 400, on: '/connect/token' })
  const token = await xero.token({})
  expect([token.status, await token.json()]).toEqual([400, { error: 'invalid_grant' }])
})

test('[K11] a connection breaks off after the work, and the key brings the answer back', async () => {
  const { xero, put } = await anApp()
  await xero.tell({ act: 'drop', number: 'BR-1' })
  await expect(put('BR-1')).rejects.toThrow()
  expect(await listed(xero, 'invoices')).toHaveLength(1)
  expect((await put('BR-1')).status).toBe(200)
  expect(await listed(xero, 'invoices')).toHaveLength(1)
})

test('[K11] a connection breaks off before the work', async () => {
  const { xero, put } = await anApp()
  await xero.tell({ act: 'drop', accepts: false, number: 'BR-1' })
  await expect(put('BR-1')).rejects.toThrow()
  expect(await listed(xero, 'invoices')).toEqual([])
  expect(await listed(xero, 'requests?number=BR-1')).toMatchObject([{ status: null }])
})

test('[K11] a request can hang while others go on', async () => {
  const { xero, put } = await anApp()
  await xero.tell({ act: 'hang', accepts: true, number: 'BR-1' })
  const hanging = put('BR-1').catch(() => 'ended')
  expect((await put('BR-2')).status).toBe(200)
  await expect.poll(() => listed(xero, 'invoices')).toHaveLength(2)
  expect(await Promise.race([hanging, sleep(100, 'hangs')])).toBe('hangs')
  await xero.stop()
  expect(await hanging).toBe('ended')
})

test('[K11] received requests are listed by number, stored invoices by organisation', async () => {
  const { xero, put, tenant } = await anApp()
  await put('BR-1')
  await put('BR-10')
  expect(await listed(xero, 'requests?number=BR-1')).toEqual([
    {
      method: 'PUT',
      path: '/api.xro/2.0/Invoices',
      query: 'unitdp=4',
      idempotencyKey: 'key BR-1',
      tenant,
      body: anInvoice(),
      status: 200,
    },
  ])
  expect(await listed(xero, `invoices?tenant=${tenant}`)).toMatchObject([
    { tenantId: tenant, InvoiceNumber: 'BR-1', Total: 288.9 },
    { InvoiceNumber: 'BR-10' },
  ])
  expect(await listed(xero, 'invoices?tenant=Demo Company (DE)')).toEqual([])
})

test('[K11] a reset forgets everything', async () => {
  const { xero, put } = await anApp()
  await put('BR-1')
  await xero.tell({ act: 'answer', status: 500 })
  await xero.tell({ act: 'reset' })
  expect(await listed(xero, 'invoices')).toEqual([])
  expect(await listed(xero, 'requests')).toEqual([])
  expect((await put('BR-1')).status).toBe(401)
})

test('[K11] an unknown instruction is reported', async () => {
  const { xero } = await anApp()
  const wrong = async (path: string, told: object) => {
    const answer = await fetch(`${xero.url}${path}`, { method: 'POST', body: JSON.stringify(told) })
    return [answer.status, ((await answer.json()) as { wrong: string }).wrong]
  }
  expect(await wrong('/control', { act: 'dance' })).toEqual([400, expect.stringContaining('act: ')])
  expect(await wrong('/control', { act: 'pay', number: 'BR-1' })).toEqual([
    400,
    'There is no authorised invoice BR-1.',
  ])
  expect(await wrong('/control/consent', { authorizeUrl: 'http://127.0.0.1/' })).toEqual([
    400,
    expect.stringContaining('authorizeUrl: '),
  ])
})
