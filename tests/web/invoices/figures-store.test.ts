import { dayOf, figureKey } from '@covoice/domain'
import { flushPromises } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useFiguresStore } from '../../../web/src/invoices/figures/figures-store.ts'

interface Source {
  state: { value: string }
  value: { value: unknown }
  synced: { value: boolean }
}

const world = await vi.hoisted(async () => {
  const { reactive, ref, shallowRef } = await import('vue')
  return {
    session: reactive({ hasFigures: true, customers: null as readonly string[] | null }),
    online: ref(true),
    prepared: [] as string[],
    prepares: true,
    documents: new Map<string, Source>(),
    list: { state: ref('loading'), value: shallowRef<unknown>([]), synced: ref(false) },
  }
})
vi.mock('../../../web/src/backend/documents/live-list.ts', async () => {
  const { ref, shallowRef } = await import('vue')
  return {
    liveList: () => ({ ...world.list, problem: ref(null), retry: () => undefined }),
    liveDocument: (path: () => string) => {
      const live = { state: ref('loading'), value: shallowRef(null), synced: ref(true) }
      world.documents.set(path(), live)
      return { ...live, problem: ref(null), retry: () => undefined }
    },
  }
})
vi.mock('../../../web/src/backend/device/connection.ts', () => ({ online: world.online }))
vi.mock('../../../web/src/backend/server/calls.ts', () => ({
  prepareFigures: ({ org }: { org: string }) => {
    world.prepared.push(org)
    return world.prepares ? Promise.resolve() : Promise.reject(new Error('unavailable'))
  },
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { currency: 'EUR', hasFigures: world.session.hasFigures } }),
}))
vi.mock('../../../web/src/invoices/list/reach.ts', async () => {
  const { computed } = await import('vue')
  const today = dayOf('2026-11-30')
  return {
    useReach: () =>
      computed(() => ({ org: 'o', timeZone: 'UTC', today, customers: world.session.customers })),
  }
})

const open = (minor: number) => new Map([[figureKey('open', 'EUR', '2026-12-01'), { count: 1, minor }]])

beforeEach(() => {
  setActivePinia(createPinia())
  Object.assign(world.session, { hasFigures: true, customers: null })
  world.list.state.value = 'loading'
  world.documents.clear()
  world.prepared.length = 0
  world.prepares = true
})

let asked: ReturnType<typeof useFiguresStore> | null = null
const store = () => (asked = useFiguresStore())
afterEach(() => asked?.$dispose())

test('[L20] the parts add up to the figures, which are unknown until they have come', () => {
  const figures = store()
  expect(figures.figures).toBeNull()
  world.list.value.value = [open(5), open(7)]
  world.list.state.value = 'ready'
  expect(figures.figures?.outstanding).toEqual({ count: 2, sums: [{ currency: 'EUR', minor: 12 }] })
})

test('[L20] a limited member sees the figures of their customers alone, once all of them are known', async () => {
  world.session.customers = ['acme', 'contoso']
  const figures = store()
  await flushPromises()
  const [acme, contoso] = ['acme', 'contoso'].map((one) => world.documents.get(`orgs/o/figures/${one}`))
  Object.assign(acme!.value, { value: open(5) })
  acme!.state.value = 'ready'
  expect(figures.figures).toBeNull()
  contoso!.state.value = 'ready'
  expect(figures.figures?.outstanding).toEqual({ count: 1, sums: [{ currency: 'EUR', minor: 5 }] })
})

test('[L20] an organisation without figures has its invoices counted, and shows none until then', async () => {
  world.session.hasFigures = false
  world.list.state.value = 'ready'
  const figures = store()
  await flushPromises()
  expect([world.prepared, figures.figures, figures.counting]).toEqual([['o'], null, true])
})

test('[L20] a count that could not be begun is known, and begun by a retry', async () => {
  world.session.hasFigures = false
  world.prepares = false
  const figures = store()
  await flushPromises()
  expect([world.prepared, figures.counting, figures.countingFailed]).toEqual([['o'], true, true])
  figures.retry()
  await flushPromises()
  expect([world.prepared.length, figures.countingFailed]).toEqual([2, true])
  world.prepares = true
  figures.retry()
  expect(figures.countingFailed).toBe(false)
  await flushPromises()
  expect([world.prepared.length, figures.counting, figures.countingFailed]).toEqual([3, true, false])
})
