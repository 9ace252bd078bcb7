import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { computed, ref, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import VersionView from '../../../../web/src/editor/versions/VersionView.vue'
import { takeRestoration } from '../../../../web/src/editor/versions/restoration.ts'
import { mountApp } from '../../mounting.ts'
import { aDocument, aLine } from '../a-document.ts'

interface World {
  stored: Record<string, object>
  kept: unknown[]
  keeps: () => Promise<void>
  said: string[]
  role: boolean
}
const world = vi.hoisted((): World => ({
  stored: {},
  kept: [],
  keeps: () => Promise.resolve(),
  said: [],
  role: true,
}))
const [online, pendingWrites] = [ref(true), ref(0)]

vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ timeZone: 'UTC', org: 'o', can: () => world.role }),
}))
vi.mock('../../../../web/src/backend/documents/saving.ts', () => ({
  get online() {
    return online
  },
  get pendingWrites() {
    return pendingWrites
  },
}))
vi.mock('../../../../web/src/backend/server/version-calls.ts', () => ({
  keepVersion: (which: unknown) => (world.kept.push(which), world.keeps()),
}))
vi.mock('../../../../web/src/ui/overlays/toast.ts', () => ({
  useToast: () => ({ failure: (text: string) => void world.said.push(text) }),
}))
vi.mock('../../../../web/src/editor/sheet/InvoiceSheet.vue', () => ({ default: { template: '<article />' } }))
vi.mock('../../../../web/src/editor/versions/ComparedSides.vue', () => ({
  default: { template: '<i>compared</i>' },
}))
vi.mock('../../../../web/src/backend/documents/live-list.ts', () => ({
  liveDocument: (path: () => string, parse: (id: string, data: object) => unknown) => {
    const found = world.stored[path()] ?? null
    const value = shallowRef(found && parse(path().split('/').at(-1) ?? '', found))
    return { value, state: ref('ready'), problem: ref(null), synced: computed(() => true), retry: vi.fn() }
  },
}))
enableAutoUnmount(afterEach)

const { invoice, lines } = aDocument([aLine('l1', { description: 'Support' })])
const path = 'orgs/o/invoices/i1'
const at = new Date('2026-11-30T14:32:00Z')

beforeEach(() => {
  Object.assign(world, { kept: [], said: [], role: true, keeps: () => Promise.resolve() })
  world.stored = {
    [path]: { ...invoice, content: 'open' },
    [`${path}/versions/3`]: { number: 3, at, fingerprint: 'x', content: invoice, lines },
    [`${path}/history/version-3`]: {
      version: 3,
      people: [
        { uid: 'a', name: 'Ann' },
        { uid: 'b', name: 'Ben' },
      ],
    },
  }
  ;[online.value, pendingWrites.value] = [true, 0]
  takeRestoration('')
})

async function opened(query: Record<string, string> = {}) {
  const { wrapper, router } = await mountApp(VersionView, { props: { org: 'o', invoice: 'i1', version: 3 } })
  await router.replace({ path: '/invoices/i1', query: { version: '3', ...query } })
  await flushPromises()
  const button = () => wrapper.findAll('button').find((one) => one.text().startsWith('Restore'))
  return { wrapper, router, button }
}

test('[S39] a version says when it was and by whom, and shows its sheet, or how it differs', async () => {
  const { wrapper } = await opened()
  expect(wrapper.get('h1').text()).toMatch(/^Version of Nov 30, 2026, 2:32.PM, by Ann and Ben$/)
  expect(wrapper.find('article').exists()).toBe(true)
  const links = wrapper.findAll('a').map((link) => link.attributes('href'))
  expect(links).toContain('/invoices/i1?version=3&with=now')
  expect((await opened({ with: 'now' })).wrapper.text()).toContain('compared')
})

test('[S39] restoring keeps what stands as a version first, once everything is sent, and hands the version to the sheet', async () => {
  const { router, button } = await opened()
  pendingWrites.value = 1
  await button()?.trigger('click')
  await flushPromises()
  expect(world.kept).toEqual([])
  pendingWrites.value = 0
  await flushPromises()
  expect(world.kept).toEqual([{ org: 'o', invoice: 'i1' }])
  expect(router.currentRoute.value.fullPath).toBe('/invoices/i1')
  expect(takeRestoration('i1')?.content.lines).toMatchObject([{ id: 'l1', description: 'Support' }])
})

test('[S39] without an answer of the server nothing is restored, and it is said', async () => {
  world.keeps = () => Promise.reject(new BackendProblem('offline'))
  const { button, router } = await opened()
  await button()?.trigger('click')
  await flushPromises()
  expect(world.said).toEqual(["Couldn't restore the version"])
  expect(router.currentRoute.value.query.version).toBe('3')
  expect(takeRestoration('i1')).toBeNull()
})

test('[S39] an invoice that takes no edit, a missing network and a missing right restore nothing', async () => {
  world.stored[path] = { ...invoice, content: 'frozen' }
  const frozen = await opened()
  await frozen.button()?.trigger('click')
  await flushPromises()
  expect(world.kept).toEqual([])
  world.stored[path] = { ...invoice, content: 'open' }
  online.value = false
  const offline = await opened()
  await offline.button()?.trigger('click')
  await flushPromises()
  expect(world.kept).toEqual([])
  world.role = false
  expect((await opened()).button()).toBeUndefined()
})

test('[S39] a version that is not there says so', async () => {
  world.stored = {}
  const { wrapper } = await opened()
  expect(wrapper.find('article').exists()).toBe(false)
  expect(wrapper.text()).not.toContain('Restore')
})
