import { expect, test } from 'vitest'
import { aXero, anInvoice, connected } from '../../support/xero.ts'

const page = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

test('[K12] an organisation has nothing at first', async () => {
  const { url } = await aXero()
  const { status, type, text } = await page(url)
  expect([status, type]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text).toContain('Demo Company (DE)')
  expect(text.match(/No invoices yet/g)).toHaveLength(2)
})

test('[K12] an invoice is on the page and under its own address', async () => {
  const xero = await aXero()
  const { ask } = await connected(xero)
  const line = { Description: '<b>Design</b>', Quantity: 3, UnitAmount: 80.25, AccountCode: '200' }
  const answer = await ask(
    'PUT',
    'Invoices',
    anInvoice({ LineItems: [line], Contact: { Name: 'R&D "Ltd"' } }),
  )
  const { Invoices } = (await answer.json()) as { Invoices: { InvoiceID: string }[] }
  const address = `/AccountsReceivable/View.aspx?InvoiceID=${Invoices[0]!.InvoiceID}`
  const all = (await page(xero.url)).text
  expect(all).toContain(`href="${address}"`)
  const { text } = await page(xero.url + address)
  for (const words of ['BR-1', 'R&#38;D &#34;Ltd&#34;', '2026-03-02', 'due 2026-04-01', 'OUTPUT2', '288.90'])
    expect(text).toContain(words)
  expect(text).not.toContain('<b>')
  expect((await page(`${xero.url}/AccountsReceivable/View.aspx?InvoiceID=none`)).status).toBe(404)
})
