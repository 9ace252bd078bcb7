import { afterEach, expect, test, vi } from 'vitest'
import { carryOver } from '../../../functions/src/books/carry-over.ts'
import { accountantOf } from '../../../functions/src/vendors/accounting-software.ts'
import { deps } from '../direct.ts'
import { aConnected, carryOnce, entered, exportIt, transferOf } from './connecting.ts'

afterEach(() => vi.unstubAllEnvs())

test('[I27] where Xero is not set up, a transfer is tried again and fails after its last attempt', async () => {
  const { org, owner, xero, invoice, accountant } = await aConnected()
  await exportIt(org, owner, invoice)
  const transfer = `${invoice}-1`
  vi.stubEnv('XERO_CLIENT_ID', '')
  const attempt = (lastAttempt: boolean) =>
    carryOver({ org, transfer, lastAttempt }, deps(), accountantOf(deps()))
  await expect(attempt(false)).rejects.toThrow('serverFailed')
  expect(await transferOf(org, transfer)).toMatchObject({ state: 'queued', attempts: 1, holder: null })
  await attempt(true)
  expect(await transferOf(org, transfer)).toMatchObject({ state: 'failed', problem: 'serverFailed' })
  // once it is set up, it is asked for again
  await exportIt(org, owner, invoice)
  await carryOnce(org, transfer, accountant)
  expect(await entered(xero, 'INV-0001')).toHaveLength(1)
})
