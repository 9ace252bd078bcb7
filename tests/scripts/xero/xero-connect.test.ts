import { expect, test } from 'vitest'
import { aXero, anInvoice, connected } from '../../support/xero.ts'

test('[K1] from consent over tokens and connections to an invoice', async () => {
  const xero = await aXero()
  const { ask, connection } = await connected(xero, { organisation: 'Demo Company (UK)' })
  expect(connection).toMatchObject({ tenantType: 'ORGANISATION', tenantName: 'Demo Company (UK)' })
  const answer = await ask('PUT', 'Invoices?unitdp=4', anInvoice())
  expect(answer.status).toBe(200)
  const { Invoices } = (await answer.json()) as { Invoices: Record<string, unknown>[] }
  expect(Invoices[0]).toMatchObject({ SubTotal: 240.75, TotalTax: 48.15, Total: 288.9, AmountDue: 288.9 })
})
