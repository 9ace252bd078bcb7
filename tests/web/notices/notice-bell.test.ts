import { noticesPath } from '@covoice/domain'
import { enableAutoUnmount } from '@vue/test-utils'
import { computed, defineComponent, h, ref, shallowRef } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ListQuery } from '../../../web/src/backend/documents/documents.ts'
import NoticeBell from '../../../web/src/notices/NoticeBell.vue'
import { parseShownNotice, type ShownNotice } from '../../../web/src/notices/notice.ts'
import { mountApp } from '../mounting.ts'

const world = vi.hoisted(() => ({ written: [] as unknown[] }))
const stored = shallowRef<ShownNotice[]>([])

vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    ...{ state: 'ready', organisation: { id: 'o' }, person: { uid: 'p' }, timeZone: 'UTC' },
  }),
}))
vi.mock(import('../../../web/src/backend/documents/documents.ts'), async (original) => ({
  ...(await original()),
  writeFields: (path: string, fields: object) => {
    world.written.push([path, fields])
    return Promise.resolve()
  },
  writeTogether: (changes: readonly unknown[]) => {
    world.written.push(changes)
    return Promise.resolve()
  },
}))
vi.mock(import('../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: ((query: () => ListQuery | null) => ({
    value: computed(() => stored.value.filter(({ read }) => !query()?.where || !read)),
    ...{ state: ref('ready'), problem: ref(null), synced: ref(true), retry: () => undefined },
  })) as never,
}))
enableAutoUnmount(afterEach)

const aNotice = (id: string, known: object = {}) =>
  parseShownNotice(id, {
    ...{ read: false, kind: 'mention', documentId: 'invoice-ABC123', about: 'c1', byName: 'Ben' },
    ...{ at: new Date('2026-11-30T10:00:00Z'), ...known },
  })

beforeEach(() => {
  world.written = []
  stored.value = [aNotice('n1'), aNotice('n2', { read: true, numberText: 'INV-7', kind: 'approved' })]
})
afterEach(() => vi.useRealTimers())

async function bell() {
  const { wrapper, router } = await mountApp(defineComponent(() => () => h(NoticeBell)))
  return { wrapper, router }
}

async function opened() {
  const { wrapper, router } = await bell()
  await wrapper.get('button').trigger('click')
  await vi.waitFor(() => expect(document.querySelector('[role=dialog] li')).not.toBeNull(), 5_000)
  const links = [...document.querySelectorAll<HTMLElement>('[role=dialog] li a')]
  return { wrapper, router, links }
}

test('[Z65] says how many are unread, and lists all as sentences', async () => {
  const { wrapper, links } = await opened()
  expect(wrapper.get('button').text()).toContain('1 unread')
  expect(links.map((link) => link.textContent.replace(/\s+/g, ' ').trim())).toEqual([
    expect.stringMatching(/^BBen mentioned you on draft ABC123 New/),
    expect.stringMatching(/^BBen approved INV-7/),
  ])
})

test('[Z65] a notice leads to its comment, and is read', async () => {
  const { router, links } = await opened()
  const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
  links[0]?.click()
  expect(push).toHaveBeenCalledWith(
    expect.objectContaining({ params: { invoice: 'invoice-ABC123' }, query: { comment: 'c1' } }),
  )
  expect(world.written).toEqual([[`${noticesPath('o', 'p')}/n1`, { read: true }]])
})

test('[Z65] a request for review leads to the review', async () => {
  stored.value = [aNotice('n1', { kind: 'reviewAsked', about: 'r1' })]
  const { router, links } = await opened()
  const push = vi.spyOn(router, 'push').mockResolvedValue(undefined)
  links[0]?.click()
  expect(push).toHaveBeenCalledWith(expect.objectContaining({ query: { review: '' } }))
})

test('[Z65] all are marked as read at once', async () => {
  await opened()
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent.includes('Mark all'))
  button?.click()
  expect(world.written).toEqual([[{ path: `${noticesPath('o', 'p')}/n1`, fields: { read: true } }]])
})

test('[Z65] new ones are announced together, those found at first are not', async () => {
  vi.useFakeTimers()
  const { wrapper } = await bell()
  const said = () => wrapper.get('[role=status]').text()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(said()).toBe('')
  stored.value = [...stored.value, aNotice('n3')]
  await vi.advanceTimersByTimeAsync(1_000)
  stored.value = [...stored.value, aNotice('n4')]
  await vi.advanceTimersByTimeAsync(1_000)
  expect(said()).toBe('')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(said()).toBe('2 new notices')
})
