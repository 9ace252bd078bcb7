import { enableAutoUnmount } from '@vue/test-utils'
import type { Invoice } from '@covoice/domain'
import { afterEach, expect, test, vi } from 'vitest'
import SentMarks from '../../../web/src/invoices/list/SentMarks.vue'
import { mountApp } from '../mounting.ts'
import { anInvoice } from './an-invoice.ts'

vi.mock('../../../web/src/session/session-store.ts', () => ({ useSessionStore: () => ({ timeZone: 'UTC' }) }))
enableAutoUnmount(afterEach)

async function marksOf(known: Partial<Invoice>): Promise<string[]> {
  const { wrapper } = await mountApp(SentMarks, { props: { invoice: anInvoice(known) } })
  return wrapper.findAll('[role=img]').map((mark) => mark.attributes('aria-label') ?? '')
}

test('[I26] invoices on their way into the books and failed transfers are marked beside the other marks', async () => {
  const exportedAt = new Date('2026-11-20T10:00:00Z')
  const mark = { transfer: 'i-1', revision: 1 }
  expect(await marksOf({ transfer: null })).toEqual([])
  for (const state of ['queued', 'sending'] as const)
    expect(await marksOf({ transfer: { ...mark, state } })).toEqual(['On its way to the accounting software'])
  expect(await marksOf({ exportedAt, transfer: { ...mark, state: 'done' } })).toEqual([
    expect.stringMatching(/^Exported on/),
  ])
  expect(await marksOf({ exportedAt, transfer: { ...mark, state: 'failed' } })).toEqual([
    expect.stringMatching(/^Exported on/),
    'Not taken by the accounting software',
  ])
})

test('[L16] an invoice that a person set to Sent is told apart from an emailed one', async () => {
  const sentAt = new Date('2026-11-20T10:00:00Z')
  const delivery = { state: 'accepted', message: 'm', revision: 1 } as never
  expect(await marksOf({ sentAt, delivery: null })).toEqual([
    expect.stringMatching(/^Set to Sent by hand on/),
  ])
  expect(await marksOf({ sentAt, delivery })).toEqual([expect.stringMatching(/^Sent on/)])
})
