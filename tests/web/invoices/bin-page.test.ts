import { limits } from '@covoice/domain'
import { Undo2 } from '@lucide/vue'
import { beforeEach, expect, test, vi } from 'vitest'
import { flushPromises } from '@vue/test-utils'
import BinPage from '../../../web/src/invoices/bin/BinPage.vue'
import { daysInBin } from '../../../web/src/invoices/bin/stay.ts'
import AppButton from '../../../web/src/ui/buttons/AppButton.vue'
import IconButton from '../../../web/src/ui/buttons/IconButton.vue'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'
import { anInvoice, issued } from './an-invoice.ts'

const dayMs = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * dayMs + 3_600_000)

const bin = await vi.hoisted(async () => {
  const { ref, shallowRef } = await import('vue')
  return {
    rows: shallowRef<readonly unknown[]>([]),
    online: ref(true),
    rights: new Set(['deleteDrafts', 'deleteIssued', 'readInvoices', 'readMembers']),
    restored: [] as (readonly string[])[],
  }
})
vi.mock('../../../web/src/backend/documents/live-list.ts', async () => {
  const { ref } = await import('vue')
  return {
    liveList: () => ({
      ...{ value: bin.rows, state: ref('ready'), problem: ref(null), synced: ref(true) },
      retry: () => undefined,
    }),
  }
})
vi.mock('../../../web/src/backend/device/connection.ts', () => ({ online: bin.online }))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    ...{ organisation: { id: 'o', timeZone: 'UTC' }, member: { role: 'owner', customers: null } },
    ...{ timeZone: 'UTC', can: (right: string) => bin.rights.has(right) },
  }),
}))
vi.mock('../../../web/src/members/members-store.ts', () => ({
  useMembersStore: () => ({ byId: (uid: string) => (uid === 'ann' ? { name: 'Ann Becker' } : null) }),
}))
vi.mock('../../../web/src/invoices/invoices-store.ts', () => ({
  useInvoicesStore: () => ({
    doing: new Map(),
    restore: (ids: readonly string[]) => {
      bin.restored.push(ids)
      return Promise.resolve({ done: ids, refused: [], failed: null })
    },
  }),
}))

beforeEach(() => {
  bin.rights = new Set(['deleteDrafts', 'deleteIssued', 'readInvoices', 'readMembers'])
  bin.online.value = true
  bin.restored.length = 0
})

const draft = (days: number, customerName: string, deletedBy = 'ann') =>
  anInvoice({ deletedAt: ago(days), deletedBy, customerName })

async function page() {
  const { wrapper } = await mountApp(BinPage)
  await flushPromises()
  const button = (name: string) => wrapper.findAll('button').find((one) => one.text().startsWith(name))
  return { wrapper, button }
}

test('[L19] the bin says who deleted an invoice, and for how many more days a draft stays', async () => {
  bin.rows.value = [
    draft(3, 'Acme'),
    draft(29, 'Contoso', 'gone'),
    draft(limits.binDays + 1, 'Expired'),
    issued(7, { deletedAt: ago(90), deletedBy: 'ann' }),
  ]
  const { wrapper } = await page()
  const rows = wrapper.findAll('li').map((one) => one.text())
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatch(/Acme.*Deleted by Ann Becker.*28 days left/s)
  expect(rows[1]).toMatch(/Contoso.*a former member.*2 days left/s)
  expect(rows[2]).toMatch(/INV-0007.*Stays for good/s)
  wrapper.unmount()
})

test('[L19] one is restored by its button, several by their ticks', async () => {
  const [acme, contoso] = [draft(1, 'Acme'), draft(2, 'Contoso')]
  bin.rows.value = [acme, contoso]
  const { wrapper, button } = await page()
  await button('Restore ticked')?.trigger('click')
  expect(bin.restored).toEqual([])
  await wrapper.findAll('li')[1]?.findAll('button').at(-1)?.trigger('click')
  await wrapper.find('input[type=checkbox]').trigger('change')
  await button('Restore ticked')?.trigger('click')
  expect(bin.restored).toEqual([[contoso.id], [acme.id, contoso.id]])
  wrapper.unmount()
})

test('[L19] the focus of a restored row moves to the row below, to the last one, then to the title', async () => {
  const [acme, contoso, initech] = [draft(1, 'Acme'), draft(2, 'Contoso'), draft(3, 'Initech')]
  bin.rows.value = [acme, contoso, initech]
  const { wrapper } = await page()
  const links = () => wrapper.findAll('li a').map((one) => one.element)
  const leaves = async (...left: readonly unknown[]) => {
    document.activeElement?.closest('li')?.querySelector<HTMLElement>('button:last-of-type')?.focus()
    bin.rows.value = left
    await until(() => links().length === left.length)
  }
  wrapper.findAll('li')[1]?.find('a').element.focus()
  await leaves(acme, initech)
  await until(() => document.activeElement === links()[1])
  await leaves(acme)
  await until(() => document.activeElement === links()[0])
  await leaves()
  await until(() => document.activeElement === wrapper.find('h1').element)
  wrapper.unmount()
})

test('[L19] offline, and without the right, nothing is asked of the server', async () => {
  bin.rows.value = [draft(1, 'Acme'), issued(7, { deletedAt: ago(2), deletedBy: 'ann' })]
  bin.rights.delete('deleteIssued')
  const { wrapper } = await page()
  const press = (row: number) => wrapper.findAll('li')[row]?.findAll('button').at(-1)?.trigger('click')
  await press(1)
  expect(wrapper.text()).toContain('Owners and admins may restore all, billers only drafts.')
  bin.online.value = false
  await flushPromises()
  await press(0)
  expect(bin.restored).toEqual([])
  const buttons = wrapper.findAll('button[aria-disabled]')
  expect(buttons.map((one) => one.attributes('disabled'))).toEqual([undefined, undefined, undefined])
  expect(buttons.every((one) => one.attributes('aria-describedby'))).toBe(true)
  wrapper.unmount()
})

test.each([AppButton, IconButton])(
  '[L19] a button with a reason keeps the focus, also when it is disabled besides',
  async (button) => {
    const props = { label: 'Restore', icon: Undo2, disabled: true, disabledReason: 'You are offline' }
    const { wrapper } = await mountApp(button, { props })
    wrapper.get('button').element.focus()
    expect(document.activeElement).toBe(wrapper.get('button').element)
    await wrapper.get('button').trigger('click')
    expect(wrapper.emitted('click')).toBeUndefined()
    wrapper.unmount()
    const without = await mountApp(button, { props: { ...props, disabledReason: undefined } })
    expect(without.wrapper.get('button').attributes('disabled')).toBeDefined()
    without.wrapper.unmount()
  },
)

test('[L19] an empty bin says what belongs there and why', async () => {
  bin.rows.value = []
  const { wrapper } = await page()
  expect(wrapper.text()).toContain('The bin is empty')
  expect(wrapper.text()).toContain('so that nothing is lost by a wrong click')
  wrapper.unmount()
})

test('[L19] a draft leaves the bin when its thirty days are over', () => {
  const now = Date.parse('2026-12-31T12:00:00Z')
  const deleted = (iso: string) => daysInBin(anInvoice({ deletedAt: new Date(iso) }), now)
  expect([deleted('2026-12-31T12:00:00Z'), deleted('2026-12-01T13:00:00Z')]).toEqual([30, 1])
  expect([deleted('2026-12-01T12:00:00Z'), deleted('2026-11-01T12:00:00Z')]).toEqual([0, 0])
})
