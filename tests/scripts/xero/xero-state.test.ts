import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { emptyState } from '../../../scripts/stand-ins/xero/state.ts'
import { aXero, anInvoice, connected } from '../../support/xero.ts'

const folder = mkdtempSync(join(tmpdir(), 'covoice-xero-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('[K13] the next start knows the token, the connection and the invoice', async () => {
  const file = join(folder, 'kept.json')
  const first = await aXero({ file })
  const { headers, ask } = await connected(first)
  await ask('PUT', 'Invoices', anInvoice())
  await first.stop()
  const again = await aXero({ file })
  const answer = await fetch(`${again.url}/api.xro/2.0/Invoices`, { headers })
  expect(await answer.json()).toMatchObject({ Invoices: [{ InvoiceNumber: 'BR-1' }] })
})

test('[K13] a reset start knows none of them', async () => {
  const file = join(folder, 'emptied.json')
  const first = await aXero({ file })
  const { headers } = await connected(first)
  await first.stop()
  emptyState(file)
  const { url } = await aXero({ file })
  expect((await fetch(`${url}/api.xro/2.0/Invoices`, { headers })).status).toBe(401)
})
