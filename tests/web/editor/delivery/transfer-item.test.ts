import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, expect, test, vi } from 'vitest'
import { parseTransfer, type Transfer } from '../../../../web/src/editor/delivery/transfer.ts'
import TransferItem from '../../../../web/src/editor/delivery/TransferItem.vue'
import { mountApp } from '../../mounting.ts'

vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ timeZone: 'UTC' }),
}))
enableAutoUnmount(afterEach)

const at = new Date('2026-11-20T10:00:00Z')
const stored = {
  ...{ revision: 2, books: { id: 'demo', name: 'Demo Company' }, byName: 'Ann Meyer', by: 'ann', at },
  ...{ state: 'done', problem: null, detail: '', doneAt: at },
  entryUrl: 'https://go.xero.example/invoice',
}
const aTransfer = (known: object = {}): Transfer => parseTransfer('i-2', { ...stored, ...known })

async function shown(transfer: Transfer, props: object = {}) {
  const { wrapper } = await mountApp(TransferItem, {
    props: { transfer, mayAct: true, busy: false, offline: undefined, ...props },
  })
  return wrapper
}

test('[I25] a finished transfer shows by whom, into which books and since when, with a link', async () => {
  const item = await shown(aTransfer())
  expect(item.text()).toContain('Ann Meyer exported revision 2 to Demo Company in Xero')
  expect(item.text()).toContain('In Xero, ')
  expect(item.get('a').attributes()).toMatchObject({
    href: 'https://go.xero.example/invoice',
    target: '_blank',
    rel: 'noopener noreferrer',
  })
  expect(item.find('button').exists()).toBe(false)
})

test('[I25] a different amount in the books asks for a check', async () => {
  const item = await shown(aTransfer({ problem: 'amountsDiffer', detail: '118.99' }))
  expect(item.text()).toContain('Xero comes to another amount: look at it there.')
  expect(item.get('details').text()).toContain('118.99')
})

test('[I25] a failed transfer shows the reason and can be exported again by members who may export', async () => {
  const failed = aTransfer({ state: 'failed', problem: 'numberTaken', detail: 'Taken', entryUrl: null })
  const item = await shown(failed)
  expect(item.get('[role=alert]').text()).toBe('Not in Xero: another invoice has this number there')
  await item.get('button').trigger('click')
  expect(item.emitted('again')).toHaveLength(1)
  expect((await shown(failed, { mayAct: false })).find('button').exists()).toBe(false)
})

test('[I25] a transfer on its way offers no action', async () => {
  for (const [state, words] of [
    ['queued', 'Waiting to go to Xero'],
    ['sending', 'On its way to Xero'],
  ]) {
    const item = await shown(aTransfer({ state, doneAt: null, entryUrl: null }))
    expect(item.get('[role=status]').text()).toBe(words)
    expect(item.find('button, a').exists()).toBe(false)
  }
})

test('[I25] a stored transfer is read tolerantly: invalid fields get their defaults, and no address is a script', () => {
  const odd = parseTransfer('i-1', {
    state: 'elsewhere',
    problem: 'newer',
    books: 3,
    entryUrl: 'javascript:0',
  })
  expect(odd).toMatchObject({ state: 'queued', problem: '', books: { name: '' }, entryUrl: null, at: null })
})
