import type { RouteLocationRaw, Router } from 'vue-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { forgetFailures, keepFailure, untoldFailures } from '../../../web/src/backend/documents/failures.ts'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import type { Translate } from '../../../web/src/languages/words.ts'
import { tellUnsaved } from '../../../web/src/shell/refused-writes.ts'

type Told = [
  kind: string,
  label: string,
  text: string,
  { detail: string; action: { label: string; onSelect: () => void } },
]
const showToast = vi.hoisted(() => vi.fn<(...told: Told) => Promise<void>>())
vi.mock('../../../web/src/ui/overlays/toaster.ts', () => ({ showToast }))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'o' } }),
}))
vi.mock('../../../web/src/customers/customers-store.ts', () => ({
  useCustomersStore: () => ({ byId: (id: string) => (id === 'c' ? { name: 'Northwind' } : null) }),
}))

const t: Translate = (key, values) => [key, ...Object.values(values ?? {})].join(' ')
const push = vi.fn<(to: RouteLocationRaw) => void>()
const again = vi.fn(() => Promise.resolve())

beforeEach(() => {
  forgetFailures()
  showToast.mockReset().mockResolvedValue()
  push.mockReset()
  again.mockClear()
})

/** Announces refused writes of these paths; returns the shown text and the target of its button. */
function told(...refused: { path: string; creates?: boolean }[]) {
  for (const { path, creates = false } of refused)
    keepFailure({ path, creates }, new BackendProblem('denied'), again)
  tellUnsaved(t, { push } as unknown as Router)
  return showToast.mock.calls.map(([kind, , text, { detail, action }]) => {
    action.onSelect()
    return { kind, text, detail, label: action.label, to: push.mock.lastCall?.[0] ?? null }
  })
}

test('[E36] a refused write whose page was left is announced with its reason and a link to the page', () => {
  expect(told({ path: 'orgs/o/customers/c' })).toEqual([
    {
      kind: 'failure',
      text: 'unsaved.customer Northwind',
      detail: 'session.problems.denied',
      label: 'unsaved.open',
      to: { name: 'customer', params: { customer: 'c' } },
    },
  ])
  expect(untoldFailures.value).toEqual([])
})

test.each([
  ['orgs/o/invoices/i', { name: 'invoice', params: { invoice: 'i' } }],
  ['orgs/o/products/p', { name: 'products' }],
  ['orgs/o/taxes/x', { name: 'taxes' }],
  ['orgs/o/settings/invoice', { name: 'invoice-settings' }],
  ['orgs/o', { name: 'company' }],
])('[E36] a refusal of %s is shown there', (path, to) => {
  expect(told({ path })[0]?.to).toEqual(to)
})

test('[E36] a new invoice that was refused waits where new invoices begin', () => {
  expect(told({ path: 'orgs/o/invoices/i', creates: true })).toMatchObject([
    { text: 'unsaved.newInvoice', to: { name: 'new-invoice' } },
  ])
})

test.each([
  { path: 'orgs/o/customers/new', creates: true },
  { path: 'orgs/other/customers/c', creates: false },
])('[E36] without a page to open, the write is retried: %o', (refused) => {
  expect(told(refused)).toMatchObject([{ label: 'ui.retry', to: null }])
  expect(again).toHaveBeenCalledOnce()
})

test('[E36] failures that happen together are announced once', () => {
  expect(told({ path: 'orgs/o/customers/c' }, { path: 'orgs/o/customers/c' })).toHaveLength(1)
})
