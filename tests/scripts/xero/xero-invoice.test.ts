import { expect, test } from 'vitest'
import { aXero, anInvoice, connected, type Connected } from '../../support/xero.ts'

const LINE = { Description: 'Design', Quantity: 1, UnitAmount: 10, AccountCode: '200', TaxType: 'OUTPUT2' }

const withLine = (known: object) => anInvoice({ LineItems: [{ ...LINE, ...known }] })

async function put({ ask }: Connected, invoice: object | string, query = '') {
  const answer = await ask('PUT', `Invoices${query}`, invoice)
  return { status: answer.status, body: (await answer.json()) as Body }
}

interface Body {
  Type?: string
  Message?: string
  Elements?: Shown[]
  Invoices?: Shown[]
}
type Shown = Record<string, unknown> & { ValidationErrors?: { Message: string }[] }

const said = ({ body }: { body: Body }) =>
  (body.Elements ?? []).flatMap(({ ValidationErrors = [] }) => ValidationErrors.map(({ Message }) => Message))

test.for([
  ['Type must be specified.', anInvoice({ Type: undefined })],
  [
    'The Contact must contain at least 1 of the following elements to identify the contact: Name, ContactID, ContactNumber',
    anInvoice({ Contact: undefined }),
  ],
  ['The Contact could not be found', anInvoice({ Contact: { ContactID: 'nobody' } })],
  [
    'The contact with the specified contact details has been archived. The contact must be un-archived before creating new invoices or credit notes.',
    anInvoice({ Contact: { Name: 'Old Customer' } }),
  ],
  ['One or more line items must be specified', anInvoice({ LineItems: [] })],
  ['The description field is mandatory for each line item.', withLine({ Description: ' ' })],
  ["Account code '999' is not a valid code for this document.", withLine({ AccountCode: '999' })],
  ["Account code '610' is not a valid code for this document.", withLine({ AccountCode: '610' })],
  [
    "Account code '090' is not a valid code for this document.",
    withLine({ AccountCode: '090', TaxType: 'NONE' }),
  ],
  [
    "Account code '205' has been archived, or has been deleted. Each line item must reference a valid account.",
    withLine({ AccountCode: '205' }),
  ],
  ['Account code must be specified', withLine({ AccountCode: undefined })],
  [
    "The TaxType code 'TAX009' does not exist or cannot be used with this type of transaction.",
    withLine({ TaxType: 'TAX009' }),
  ],
  ["The TaxType code 'INPUT2' cannot be used with account code '200'.", withLine({ TaxType: 'INPUT2' })],
  [
    "The TaxType code 'INPUT2' does not exist or cannot be used with this type of transaction.",
    withLine({ TaxType: 'INPUT2', AccountCode: '860' }),
  ],
  ['The line total 10.01 does not match the expected line total 10.00', withLine({ LineAmount: 10.01 })],
  [
    'The line total 9.00 does not match the expected line total 8.00',
    withLine({ DiscountRate: 20, LineAmount: 9 }),
  ],
  [
    "The quantity value '-1.0000' is invalid. Quantity must not be less than zero.",
    withLine({ Quantity: -1, UnitAmount: -10 }),
  ],
  [
    "The discount amount '10.01' is invalid. Discount must not be greater than the line total.",
    anInvoice({ LineItems: [LINE, { ...LINE, DiscountAmount: 10.01 }] }),
  ],
  ['The tax amount cannot be greater than the line amount.', withLine({ TaxAmount: 10.01 })],
  ['Due date cannot be empty.', anInvoice({ DueDate: undefined })],
  ['Organisation is not subscribed to currency CHF', anInvoice({ CurrencyCode: 'CHF' })],
  ['The Total for this document must be greater than or equal to zero.', withLine({ UnitAmount: -10 })],
  ['The document total does not equal the sum of the lines.', { ...withLine({}), Total: 11 }],
  [
    'The InvoiceNumber must not be longer than 255 characters.',
    anInvoice({ InvoiceNumber: 'N'.repeat(256) }),
  ],
  ['The Reference must not be longer than 255 characters.', anInvoice({ Reference: 'R'.repeat(256) })],
  ['An invoice cannot be created with the status PAID.', anInvoice({ Status: 'PAID' })],
] as [string, object][])('[K7] "%s"', async ([message, invoice]) => {
  const xero = await aXero()
  const app = await connected(xero)
  const answer = await put(app, invoice)
  expect(answer).toMatchObject({
    status: 400,
    body: { ErrorNumber: 10, Type: 'ValidationException', Message: 'A validation exception occurred' },
  })
  expect(said(answer)).toEqual([message])
  expect(await (await fetch(`${xero.url}/control/invoices`)).json()).toEqual([])
})

test.for([
  [
    'The string "02.03.2026" is not a valid AllXsd value. Path \'Invoices[0].Date\'.',
    anInvoice({ Date: '02.03.2026' }),
  ],
  ["Path 'Invoices[0].DueDate'.", anInvoice({ DueDate: '2026-02-30' })],
  ['Error converting value "NO_TAX"', anInvoice({ LineAmountTypes: 'NO_TAX' })],
  ['Error converting value "SENT"', anInvoice({ Status: 'SENT' })],
  ["Path 'Invoices[0].LineItems[0].Quantity'.", withLine({ Quantity: 'one' })],
  ['JSON for post data was invalid', '{'],
  ['No data to process', '[]'],
] as const)('[K7] can’t be read: %s', async ([message, invoice]) => {
  const { status, body } = await put(await connected(await aXero()), invoice)
  expect([status, body.Type]).toEqual([400, 'PostDataInvalidException'])
  expect(body.Message).toContain(message)
})

test('[K7] a draft needs neither due date nor account; a number is used once', async () => {
  const app = await connected(await aXero())
  const draft = { ...withLine({ AccountCode: undefined }), Status: 'DRAFT', DueDate: undefined }
  expect((await put(app, draft)).status).toBe(200)
  expect(said(await put(app, anInvoice({ InvoiceNumber: 'br-1' })))).toEqual(['Invoice # must be unique.'])
  const other = await connected(await aXero(), { organisation: 'Demo Company (DE)' })
  expect(
    (await put(other, { ...draft, CurrencyCode: 'CHF', LineItems: [{ ...LINE, TaxType: 'TAX001' }] })).status,
  ).toBe(200)
})

test('[K7] several invoices are stored all or none, unless each is to be judged alone', async () => {
  const xero = await aXero()
  const app = await connected(xero)
  const two = { Invoices: [anInvoice(), anInvoice({ Contact: { Name: 'Somebody New' } })] }
  expect(said(await put(app, two))).toEqual(['Invoice # must be unique.'])
  expect(await (await fetch(`${xero.url}/control/invoices`)).json()).toEqual([])
  const { status, body } = await put(app, two, '?summarizeErrors=false')
  expect(status).toBe(200)
  expect(body.Invoices).toMatchObject([
    { StatusAttributeString: 'OK', HasErrors: false },
    {
      StatusAttributeString: 'ERROR',
      HasErrors: true,
      ValidationErrors: [{ Message: 'Invoice # must be unique.' }],
    },
  ])
})

const computed = async (invoice: object, query = '') =>
  (await put(await connected(await aXero()), invoice, query)).body.Invoices?.[0]

test.for([
  // The prices of Xero's guide on rounding: 5 % of their sum would be 3.82.
  [
    { SubTotal: 76.3, TotalTax: 3.81, Total: 80.11 },
    { rate: 'RROUTPUT', lines: [{ UnitAmount: 25.06 }, { UnitAmount: 25.61 }, { UnitAmount: 25.63 }] },
  ],
  [
    { SubTotal: 83.33, TotalTax: 16.67, Total: 100 },
    { types: 'Inclusive', lines: [{ UnitAmount: 100 }] },
  ],
  [
    { SubTotal: 100, TotalTax: 0, Total: 100 },
    { types: 'NoTax', lines: [{ UnitAmount: 100 }] },
  ],
  [{ SubTotal: 90, TotalTax: 18, Total: 108 }, { lines: [{ UnitAmount: 100, DiscountRate: 10 }] }],
  [{ SubTotal: 66.67, TotalTax: 13.33 }, { lines: [{ UnitAmount: 100, DiscountAmount: 33.33 }] }],
  [{ SubTotal: 80, TotalTax: 16, Total: 96 }, { lines: [{ UnitAmount: 100 }, { UnitAmount: -20 }] }],
  [{ SubTotal: 100, TotalTax: 19.98, Total: 119.98 }, { lines: [{ UnitAmount: 100, TaxAmount: 19.98 }] }],
  [{ SubTotal: 0.13, TotalTax: 0.03 }, { lines: [{ UnitAmount: 0.125, LineAmount: 0.13 }] }],
  [{ SubTotal: 33.33 }, { lines: [{ UnitAmount: undefined, Quantity: 3, LineAmount: 33.33 }] }],
] as [object, { lines: object[]; types?: string; rate?: string }][])(
  '[K8] %j from %j',
  async ([totals, given]) => {
    const { lines, types = 'Exclusive', rate = 'OUTPUT2' } = given
    const LineItems = lines.map((line) => ({ ...LINE, TaxType: rate, ...line }))
    expect(await computed(anInvoice({ LineAmountTypes: types, LineItems }))).toMatchObject(totals)
  },
)

test('[K8] a price keeps four decimals only when they are asked for', async () => {
  const invoice = withLine({ Quantity: 1000, UnitAmount: 0.06117 })
  expect(await computed(invoice)).toMatchObject({ SubTotal: 60 })
  expect(await computed(invoice, '?unitdp=4')).toMatchObject({ SubTotal: 61.2 })
})

test('[K8] an invoice is returned in Xero’s shape, with the contact that was created for it', async () => {
  const shown = await computed(anInvoice({ Contact: { Name: 'Somebody New', EmailAddress: 'a@b.example' } }))
  expect(shown).toMatchObject({
    Contact: { Name: 'Somebody New', EmailAddress: 'a@b.example' },
    DateString: '2026-03-02T00:00:00',
    Date: '/Date(1772409600000+0000)/',
    DueDateString: '2026-04-01T00:00:00',
    Status: 'AUTHORISED',
    AmountDue: 288.9,
    AmountPaid: 0,
    CurrencyCode: 'GBP',
    LineItems: [{ Description: 'Design', TaxAmount: 48.15, LineAmount: 240.75, AccountCode: '200' }],
  })
  expect(shown?.InvoiceID).toMatch(/^[\da-f-]{36}$/)
})
