import type { Invoice, TransferMark } from '@covoice/domain'
import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, nextTick, shallowRef } from 'vue'
import { useTransferNews } from '../../../../web/src/editor/documents/transfer-news.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument } from '../a-document.ts'

const read = vi.hoisted(() => vi.fn())
vi.mock('../../../../web/src/backend/documents/reading.ts', () => ({
  readDocument: async (path: string, parse: (id: string, data: unknown) => unknown) =>
    parse('i-1', await read(path)),
}))
const toast = vi.hoisted(() => ({ success: vi.fn(), failure: vi.fn() }))
vi.mock('../../../../web/src/ui/overlays/toast.ts', () => ({ useToast: () => toast }))
enableAutoUnmount(afterEach)
beforeEach(() => vi.resetAllMocks())

async function aListener(begin: Partial<Invoice> = {}) {
  const { invoice } = aDocument([], begin)
  const header = shallowRef<Invoice>(invoice)
  const exportAgain = vi.fn()
  let news: ReturnType<typeof useTransferNews>
  await mountApp(
    defineComponent(() => {
      news = useTransferNews({
        org: 'o',
        header: () => header.value,
        name: () => header.value.numberText ?? 'Draft',
        exportAgain,
      })
      return () => null
    }),
  )
  const hear = async (known: Partial<Invoice>) => {
    header.value = { ...header.value, ...known }
    await nextTick()
    await flushPromises()
  }
  return { hear, exportAgain, follow: (isDone = true) => news.follow('xero', () => Promise.resolve(isDone)) }
}

const mark = (state: TransferMark['state']) => ({ transfer: { transfer: 'i-1', revision: 1, state } })
const said = (kind: 'success' | 'failure') => toast[kind].mock.calls.map(([text]) => text as string)

test('[I24] an export is announced under its new number as on its way, and then as arrived, with a link to it', async () => {
  read.mockResolvedValue({ state: 'done', problem: null, entryUrl: 'https://go.xero.example/i' })
  const { hear, follow } = await aListener()
  await follow()
  expect(said('success')).toEqual([])
  await hear({ numberText: '2041', ...mark('queued') })
  expect(said('success')).toEqual(['2041 is on its way to Xero'])
  await hear(mark('sending'))
  await hear(mark('done'))
  expect(read).toHaveBeenCalledExactlyOnceWith('orgs/o/transfers/i-1')
  expect(said('success')).toEqual(['2041 is on its way to Xero', '2041 is in Xero'])
  expect(toast.success.mock.lastCall?.[1]).toMatchObject({ action: { label: 'Open in Xero' } })
})

test('[I24] a failed transfer shows the reason, with Export again', async () => {
  read.mockResolvedValue({ state: 'failed', problem: 'refusedByBooks', detail: 'A validation exception' })
  const { hear, follow, exportAgain } = await aListener({ numberText: '2041' })
  await follow()
  await hear(mark('failed'))
  expect(said('failure')).toEqual(['2041 is not in Xero: it was refused there'])
  const { detail, action } = toast.failure.mock.lastCall?.[1] as {
    detail: string
    action: { label: string; onSelect: () => void }
  }
  expect([detail, action.label]).toEqual(['A validation exception', 'Export again'])
  action.onSelect()
  expect(exportAgain).toHaveBeenCalledOnce()
})

test('[I24] earlier transfers, transfers of others and refused exports are not announced', async () => {
  const { hear, follow } = await aListener({ numberText: '2041', ...mark('failed') })
  await hear(mark('done'))
  await hear(mark('failed'))
  await follow(false)
  await hear(mark('done'))
  expect([...said('success'), ...said('failure')]).toEqual([])
  await hear(mark('failed'))
  await follow()
  await hear({ ...mark('failed'), poNumber: 'changed' })
  expect(said('failure')).toEqual([])
  await hear(mark('queued'))
  read.mockResolvedValue({ state: 'done', problem: 'amountsDiffer' })
  await hear(mark('done'))
  expect(toast.success.mock.lastCall).toEqual([
    '2041 is in Xero',
    { detail: 'Xero comes to another amount: look at it there.' },
  ])
})
