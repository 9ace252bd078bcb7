import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test, vi } from 'vitest'
import { computed, nextTick, ref } from 'vue'
import type { ListQuery } from '../../../web/src/backend/documents/documents.ts'
import { useWaitingStore } from '../../../web/src/editor/review/waiting-store.ts'
import { anInvoice } from '../editor/a-document.ts'

/** Who asked for the review of each waiting draft, the longest waiting first. */
const askedBy = ref<readonly string[]>([])
const synced = ref(true)
const online = ref(true)

vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    ...{ person: { uid: 'ben' }, organisation: { id: 'o' }, member: { role: 'biller', customers: null } },
    can: () => true,
  }),
}))
vi.mock('../../../web/src/backend/device/connection.ts', () => ({ online: computed(() => online.value) }))
vi.mock(import('../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: ((query: () => ListQuery | null) => ({
    value: computed(() => askedBy.value.map(aDraft).slice(0, query()?.limit)),
    ...{ state: ref('ready'), problem: ref(null), synced, retry: () => undefined },
  })) as never,
}))

const aDraft = (by: string, index: number) =>
  anInvoice({
    id: `draft${index}`,
    review: {
      ...{ review: `r${index}`, state: 'asked', fingerprint: 'a0', askedBy: by, askedByName: by, askedAt: 1 },
      ...{ reviewer: '', reviewerName: '' },
    },
  })

beforeEach(() => {
  setActivePinia(createPinia())
  askedBy.value = []
  synced.value = true
  online.value = true
})

const repeated = (by: string, count: number) => Array.from({ length: count }, () => by)

test('[Z50] requests of mine take the places of nobody', async () => {
  askedBy.value = [...repeated('ben', 60), ...repeated('ann', 70)]
  const store = useWaitingStore()
  await nextTick()
  await nextTick()
  expect(store.rows.length).toBeGreaterThanOrEqual(50)
  expect(store.rows.every(({ mark }) => mark.askedBy === 'ann')).toBe(true)
})

test('[Z50] further ones are looked for until all are known', async () => {
  askedBy.value = repeated('ann', 70)
  const store = useWaitingStore()
  expect([store.rows.length, store.isPart]).toEqual([50, true])
  store.more()
  await nextTick()
  expect([store.rows.length, store.isPart]).toEqual([70, false])
})

test('[Z50] what this device remembers is not yet what waits, except without the network', () => {
  askedBy.value = ['ann']
  synced.value = false
  const store = useWaitingStore()
  expect([store.rows.length, store.isLoaded]).toEqual([1, false])
  online.value = false
  expect(store.isLoaded).toBe(true)
})
