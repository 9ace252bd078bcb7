import { expect, test } from 'vitest'
import { aXero, anInvoice, connected, type Connected } from '../../support/xero.ts'

type Shown = Record<string, unknown> & { InvoiceID: string }

async function sent({ ask }: Connected, method: string, path: string, body?: object) {
  const answer = await ask(method, path, body)
  const text = await answer.text()
  const { Invoices = [], Elements = [] } = (text.startsWith('{') ? JSON.parse(text) : {}) as {
    Invoices?: Shown[]
    Elements?: { ValidationErrors: { Message: string }[] }[]
  }
  const errors = Elements.flatMap(({ ValidationErrors }) => ValidationErrors.map(({ Message }) => Message))
  return { status: answer.status, invoices: Invoices, errors }
}

async function created(app: Connected, known = {}): Promise<Shown> {
  return (await sent(app, 'PUT', 'Invoices', anInvoice(known))).invoices[0]!
}

test('[K9] POST changes the invoice with that id or number, or creates one', async () => {
  const app = await connected(await aXero())
  const { invoices: made } = await sent(app, 'POST', 'Invoices', anInvoice())
  const id = made[0]!.InvoiceID
  const byNumber = await sent(app, 'POST', 'Invoices', { Invoices: [anInvoice({ Reference: 'PO 7' })] })
  expect(byNumber.invoices).toMatchObject([{ InvoiceID: id, Reference: 'PO 7' }])
  const byId = await sent(app, 'POST', `Invoices/${id}`, {
    InvoiceNumber: 'BR-2',
    LineItems: [{ Description: 'Less', UnitAmount: 1, AccountCode: '200' }],
  })
  expect(byId.invoices).toMatchObject([
    { InvoiceID: id, InvoiceNumber: 'BR-2', Reference: 'PO 7', Total: 1.2, Status: 'AUTHORISED' },
  ])
  expect((await sent(app, 'POST', 'Invoices/nothing', anInvoice())).status).toBe(404)
})

test('[K9] a paid invoice does not change', async () => {
  const xero = await aXero()
  const app = await connected(xero)
  await created(app)
  expect((await xero.tell({ act: 'pay', number: 'BR-1' })).status).toBe(200)
  const { status, errors } = await sent(app, 'POST', 'Invoices', anInvoice({ Reference: 'late' }))
  expect([status, errors]).toEqual([
    400,
    [
      'Invoice not of valid status for modification',
      'This document cannot be edited as it has a payment or credit note allocated to it.',
    ],
  ])
  const { invoices } = await sent(app, 'GET', 'Invoices/BR-1')
  expect(invoices).toMatchObject([{ Status: 'PAID', AmountDue: 0, AmountPaid: 288.9, Reference: '' }])
})

test('[K9] a voided invoice does not change, and frees its number', async () => {
  const app = await connected(await aXero())
  const { InvoiceID: id } = await created(app)
  expect((await sent(app, 'POST', `Invoices/${id}`, { Status: 'DELETED' })).errors).toEqual([
    'Invoice not of valid status for modification',
  ])
  expect((await sent(app, 'POST', `Invoices/${id}`, { Status: 'VOIDED' })).invoices).toMatchObject([
    { Status: 'VOIDED', AmountDue: 0 },
  ])
  expect((await sent(app, 'POST', `Invoices/${id}`, { Reference: 'x' })).errors).toEqual([
    'Invoice not of valid status for modification',
  ])
  expect((await created(app)).InvoiceID).not.toBe(id)
})

test('[K9] a number can’t be taken from another invoice', async () => {
  const app = await connected(await aXero())
  await created(app)
  const { InvoiceID: id } = await created(app, { InvoiceNumber: 'BR-2' })
  expect((await sent(app, 'POST', `Invoices/${id}`, { InvoiceNumber: 'BR-1' })).errors).toEqual([
    'Invoice # must be unique.',
  ])
})

test('[K9] invoices are found by number and id; a list leaves the lines out unless it is paged', async () => {
  const app = await connected(await aXero())
  const first = await created(app)
  await created(app, { InvoiceNumber: 'BR-2' })
  const numbers = async (query: string) =>
    (await sent(app, 'GET', `Invoices?${query}`)).invoices.map(({ InvoiceNumber }) => InvoiceNumber)
  expect(await numbers('InvoiceNumbers=BR-2,BR-3')).toEqual(['BR-2'])
  expect(await numbers(`IDs=${first.InvoiceID}`)).toEqual(['BR-1'])
  expect(await numbers('page=2')).toEqual([])
  const lines = async (path: string) => (await sent(app, 'GET', path)).invoices[0]?.LineItems
  expect(await lines('Invoices?InvoiceNumbers=BR-1')).toEqual([])
  expect(await lines('Invoices?InvoiceNumbers=BR-1&page=1')).toHaveLength(1)
  expect(await lines(`Invoices/${first.InvoiceID}`)).toHaveLength(1)
  expect((await sent(app, 'GET', 'Invoices?where=Total>1')).status).toBe(501)
})
