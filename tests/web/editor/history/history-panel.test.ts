import { enableAutoUnmount } from '@vue/test-utils'
import { computed, defineComponent, h, ref, shallowRef, watch } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import type { ListQuery } from '../../../../web/src/backend/documents/documents.ts'
import HistoryPanel from '../../../../web/src/editor/history/HistoryPanel.vue'
import HistoryItem from '../../../../web/src/editor/history/HistoryItem.vue'
import { parseShownEntry, type ShownEntry } from '../../../../web/src/editor/history/history-entry.ts'
import { aPageTitle } from '../../a-page-title.ts'
import { mountApp } from '../../mounting.ts'

const world = vi.hoisted(() => ({ stored: 0, asked: [] as unknown[], answer: (): void => undefined }))

vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ timeZone: 'UTC', org: 'o', can: () => true }),
}))
vi.mock(import('../../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: ((query: () => ListQuery) => {
    const value = shallowRef<ShownEntry[]>([])
    const state = ref('loading')
    watch(
      () => query().limit ?? Infinity,
      (limit) => {
        world.asked.push(limit)
        state.value = 'loading'
        value.value = []
        world.answer = () => {
          value.value = Array.from({ length: Math.min(limit, world.stored) }, (_, n) =>
            parseShownEntry(`e${n}`, { kind: 'created', byName: `Person ${n}` }),
          )
          state.value = 'ready'
        }
      },
      { immediate: true },
    )
    return { value, state, problem: ref(null), synced: computed(() => true), retry: () => undefined }
  }) as never,
}))
enableAutoUnmount(afterEach)

async function panel(stored: number) {
  Object.assign(world, { stored, asked: [] })
  const page = defineComponent(() => () => h(HistoryPanel, { org: 'o', invoice: 'i' }))
  const { wrapper } = await mountApp(page)
  world.answer()
  await wrapper.vm.$nextTick()
  return wrapper
}

test('[S33] a long history shows its latest 200 entries, and earlier ones on request', async () => {
  const title = aPageTitle()
  const wrapper = await panel(230)
  expect(wrapper.findAll('li')).toHaveLength(200)
  const button = wrapper.get<HTMLElement>('button')
  expect(button.text()).toBe('Show earlier entries')
  button.element.focus()
  await button.trigger('click')
  expect(world.asked).toEqual([200, 400])
  expect(wrapper.findAll('li')).toHaveLength(200)
  world.answer()
  await wrapper.vm.$nextTick()
  expect(wrapper.findAll('li')).toHaveLength(230)
  expect(wrapper.find('button').exists()).toBe(false)
  await vi.waitFor(() => expect(document.activeElement).toBe(title))
})

test('[S33] a short history has all of its entries at once', async () => {
  const wrapper = await panel(3)
  expect(wrapper.findAll('li')).toHaveLength(3)
  expect(wrapper.find('button').exists()).toBe(false)
})

test('[S33] an entry of a newer version is no change of the status', async () => {
  const entry = (kind: string) => parseShownEntry('e', { kind, from: 'draft', to: 'draft' }).kind
  expect([entry('status'), entry('approved'), entry('archived')]).toEqual(['status', 'approved', 'unknown'])
  expect(parseShownEntry('e', {}).kind).toBe('status')
  const newer = { kind: 'archived', by: 'ann', byName: 'Ann', from: 'draft', to: 'draft' }
  const page = defineComponent(
    () => () => h(HistoryItem, { entry: parseShownEntry('e', newer), invoice: 'i' }),
  )
  const { wrapper } = await mountApp(page)
  expect(wrapper.text()).toContain("Ann did something that this version of the page doesn't know.")
})
