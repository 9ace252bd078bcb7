import { expect, test } from 'vitest'
import { aXero, anInvoice, connected, type Xero } from '../../support/xero.ts'

const connectionsOf = async ({ url }: Xero, authorization: string, query = '') =>
  (await (await fetch(`${url}/connections${query}`, { headers: { authorization } })).json()) as {
    id: string
    authEventId: string
    tenantName: string
    createdDateUtc: string
    updatedDateUtc: string
  }[]

test('[K5] all connections of a person are listed, or only those of this consent', async () => {
  const xero = await aXero()
  await connected(xero, { user: 'ann', organisation: 'Demo Company (UK)' })
  const { headers, tokens } = await connected(xero, { user: 'ann', organisation: 'Demo Company (DE)' })
  await connected(xero, { user: 'bob' })
  const all = await connectionsOf(xero, headers.authorization)
  expect(all.map(({ tenantName }) => tenantName)).toEqual(['Demo Company (UK)', 'Demo Company (DE)'])
  const [, payload = ''] = tokens.access_token.split('.')
  const { authentication_event_id: event } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as {
    authentication_event_id: string
  }
  expect(await connectionsOf(xero, headers.authorization, `?authEventId=${event}`)).toEqual([all[1]])
})

test('[K5] consenting again keeps the connection', async () => {
  const xero = await aXero()
  await connected(xero, { user: 'ann' })
  xero.clock.ahead = 1000
  const { headers } = await connected(xero, { user: 'ann' })
  const [only, ...others] = await connectionsOf(xero, headers.authorization)
  expect(others).toEqual([])
  expect(only?.createdDateUtc).not.toBe(only?.updatedDateUtc)
  expect(only?.updatedDateUtc).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}$/)
})

test('[K5] a connection can be ended, by its own person', async () => {
  const xero = await aXero()
  const [one, other] = [await connected(xero), await connected(xero)]
  const end = (authorization: string) =>
    fetch(`${xero.url}/connections/${one.connection?.id}`, { method: 'DELETE', headers: { authorization } })
  expect((await end(other.headers.authorization)).status).toBe(404)
  expect((await end(one.headers.authorization)).status).toBe(204)
  expect(await connectionsOf(xero, one.headers.authorization)).toEqual([])
  expect((await one.ask('GET', 'Invoices')).status).toBe(403)
})

const problem = (Status: number, Title: string, Detail: unknown): object => ({
  Type: null,
  Title,
  Status,
  Detail,
  Instance: expect.any(String) as string,
  Extensions: {},
})

test('[K5] an unknown and an expired token are refused, each in its own words', async () => {
  const xero = await aXero()
  const { ask, user } = await connected(xero)
  const unknown = await ask('GET', 'Invoices', undefined, { authorization: 'Bearer a.b.c' })
  expect([unknown.status, await unknown.json()]).toEqual([
    401,
    problem(401, 'Unauthorized', 'AuthenticationUnsuccessful'),
  ])
  await xero.tell({ act: 'expire', user })
  const over = await ask('GET', 'Invoices')
  const expected: unknown = expect.stringMatching(
    /^TokenExpired: token expired at \d\d\/\d\d\/\d{4} \d\d:\d\d:\d\d$/,
  )
  expect([over.status, await over.json()]).toEqual([401, problem(401, 'Unauthorized', expected)])
})

test('[K5] an access token lives half an hour', async () => {
  const xero = await aXero()
  const { ask } = await connected(xero)
  xero.clock.ahead = 29 * 60_000
  expect((await ask('GET', 'Invoices')).status).toBe(200)
  xero.clock.ahead = 30 * 60_000
  expect((await ask('GET', 'Invoices')).status).toBe(401)
})

test.for(['', '3d9b8e14-6c27-4b7a-8f45-90e2c7a1d602'])(
  '[K5] the organisation "%s" is not this person’s',
  async (tenant) => {
    const xero = await aXero()
    const { ask } = await connected(xero, { organisation: 'Demo Company (UK)' })
    const answer = await ask('GET', 'Invoices', undefined, { 'xero-tenant-id': tenant })
    expect([answer.status, await answer.json()]).toEqual([
      403,
      problem(403, 'Forbidden', 'AuthenticationUnsuccessful'),
    ])
  },
)

test('[K5] a read right does not allow writing, and no call exceeds its rights', async () => {
  const xero = await aXero()
  const { ask } = await connected(xero, { scope: 'accounting.invoices.read' })
  expect((await ask('GET', 'Invoices')).status).toBe(200)
  const refused = await ask('PUT', 'Invoices', anInvoice())
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'insufficient_scope'])
  expect(await refused.json()).toMatchObject({ Detail: 'AuthorizationUnsuccessful' })
  expect((await ask('GET', 'Accounts')).status).toBe(401)
})

test('[K5] JSON is asked for and sent', async () => {
  const xero = await aXero()
  const { ask } = await connected(xero)
  expect((await ask('GET', 'Invoices', undefined, { accept: '*/*' })).status).toBe(406)
  expect((await ask('PUT', 'Invoices', anInvoice(), { 'content-type': 'text/xml' })).status).toBe(415)
})

test('[K5] each answer says how many calls remain', async () => {
  const xero = await aXero()
  const { ask } = await connected(xero)
  const remaining = async () => {
    const { headers } = await ask('GET', 'Organisation')
    return ['x-daylimit-remaining', 'x-minlimit-remaining', 'x-appminlimit-remaining'].map((name) =>
      headers.get(name),
    )
  }
  expect(await remaining()).toEqual(['4999', '59', '9999'])
  expect(await remaining()).toEqual(['4998', '58', '9998'])
  xero.clock.ahead = 61_000
  expect(await remaining()).toEqual(['4997', '59', '9999'])
})
