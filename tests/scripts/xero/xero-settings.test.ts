import { expect, test } from 'vitest'
import { aXero, connected, type Connected } from '../../support/xero.ts'

type Row = Record<string, unknown>

const listed = async ({ ask }: Connected, name: string, path = name) =>
  ((await (await ask('GET', path)).json()) as Record<string, Row[]>)[name]!

test('[K6] an organisation has its currency and its address within Xero', async () => {
  const xero = await aXero()
  const app = await connected(xero, { organisation: 'Demo Company (DE)' })
  expect(await listed(app, 'Organisations', 'Organisation')).toEqual([
    expect.objectContaining({
      Name: 'Demo Company (DE)',
      BaseCurrency: 'EUR',
      CountryCode: 'DE',
      ShortCode: '!7hQxD',
    }),
  ])
})

test('[K6] a chart of accounts has its kinds, and the same ids at every start', async () => {
  const charts = []
  for (const xero of [await aXero(), await aXero()])
    charts.push(await listed(await connected(xero), 'Accounts'))
  const [chart = [], again] = charts
  expect(again).toEqual(chart)
  const account = (code: string) => chart.find(({ Code }) => Code === code)
  expect(account('200')).toMatchObject({
    Name: 'Sales',
    Type: 'REVENUE',
    Class: 'REVENUE',
    TaxType: 'OUTPUT2',
  })
  expect(account('610')).toMatchObject({ SystemAccount: 'DEBTORS', Class: 'ASSET' })
  expect(account('205')).toMatchObject({ Status: 'ARCHIVED' })
  expect(new Set(chart.map(({ AccountID }) => AccountID)).size).toBe(chart.length)
})

test('[K6] tax rates are those of the organisation’s country', async () => {
  const xero = await aXero()
  const uk = await listed(await connected(xero, { organisation: 'Demo Company (UK)' }), 'TaxRates')
  const de = await listed(await connected(xero, { organisation: 'Demo Company (DE)' }), 'TaxRates')
  expect(uk).toContainEqual(
    expect.objectContaining({ Name: '20% (VAT on Income)', TaxType: 'OUTPUT2', EffectiveRate: 20 }),
  )
  expect(uk.find(({ TaxType }) => TaxType === 'INPUT2')).toMatchObject({ CanApplyToRevenue: false })
  expect(de).toContainEqual(
    expect.objectContaining({
      Name: 'USt 19 %',
      TaxType: 'TAX001',
      TaxComponents: [{ Name: 'USt', Rate: 19, IsCompound: false, IsNonRecoverable: false }],
    }),
  )
})

const names = (rows: Row[]) => rows.map(({ Name }) => Name)

test('[K6] contacts are found by name, by part of it, and by page', async () => {
  const app = await connected(await aXero())
  const found = async (query: string) => names(await listed(app, 'Contacts', `Contacts?${query}`))
  expect(await found('')).not.toContain('Old Customer')
  expect(await found('includeArchived=true')).toContain('Old Customer')
  expect(await found('searchTerm=RIDGE')).toEqual(['Ridgeway University'])
  expect(await found(`where=${encodeURIComponent('Name=="bayside club"')}`)).toEqual(['Bayside Club'])
  expect(await found('page=2&pageSize=3')).toHaveLength(2)
  const refused = await app.ask('GET', `Contacts?where=${encodeURIComponent('Name.Contains("a")')}`)
  expect([refused.status, await refused.json()]).toMatchObject([400, { Type: 'QueryParseException' }])
})

test('[K6] a contact is created once, and changed by its id', async () => {
  const app = await connected(await aXero())
  const put = (contact: object) => app.ask('PUT', 'Contacts', { Contacts: [contact] })
  const [made] = (
    (await (await put({ Name: 'Müller "&" Söhne', EmailAddress: 'a@b.example' })).json()) as {
      Contacts: Row[]
    }
  ).Contacts
  expect(made).toMatchObject({ Name: 'Müller "&" Söhne', ContactStatus: 'ACTIVE' })
  const twice = await put({ Name: 'müller "&" söhne' })
  expect([twice.status, await twice.json()]).toMatchObject([
    400,
    {
      ErrorNumber: 10,
      Elements: [
        {
          ValidationErrors: [
            {
              Message:
                'The contact name müller "&" söhne is already assigned to another contact. The contact name must be unique across all active contacts.',
            },
          ],
        },
      ],
    },
  ])
  await app.ask('POST', `Contacts/${String(made?.ContactID)}`, { Name: 'Müller KG' })
  const quoted = encodeURIComponent('Name=="Müller KG"')
  expect(await listed(app, 'Contacts', `Contacts?where=${quoted}`)).toMatchObject([
    { ContactID: made?.ContactID, EmailAddress: 'a@b.example' },
  ])
  expect((await put({ Name: 'No Mail', EmailAddress: 'nobody' })).status).toBe(400)
})

test('[K6] a missing record is not found, and settings can’t be written', async () => {
  const { ask } = await connected(await aXero())
  expect((await ask('GET', 'Widgets')).status).toBe(404)
  expect((await ask('GET', 'Contacts/%E0%A4%A')).status).toBe(404)
  expect((await ask('PUT', 'Accounts', {})).status).toBe(501)
})
