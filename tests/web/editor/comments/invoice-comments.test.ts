import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, defineComponent, h, ref, shallowRef } from 'vue'
import { parseShownComment, type ShownComment } from '../../../../web/src/collaboration/comments/comment.ts'
import CommentMarks from '../../../../web/src/editor/comments/CommentMarks.vue'
import InvoiceComments from '../../../../web/src/editor/comments/InvoiceComments.vue'
import type { SideView } from '../../../../web/src/editor/invoice-side.ts'
import { provideSheet, type SheetModel } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { aDocument, aLine } from '../a-document.ts'
import { mountApp } from '../../mounting.ts'

const stored = shallowRef<ShownComment[]>([])
vi.mock('../../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({
    person: { uid: 'ann' },
    member: { role: 'owner' },
    timeZone: 'UTC',
    can: () => true,
  }),
}))
vi.mock('../../../../web/src/members/members-store.ts', () => ({
  useMembersStore: () => ({ members: [], byId: () => null }),
}))
vi.mock('../../../../web/src/customers/customers-store.ts', () => ({ useCustomersStore: () => ({}) }))
vi.mock('../../../../web/src/editor/lines/price-list.ts', () => ({ usePriceList: () => ref(null) }))
vi.mock('../../../../web/src/editor/comments/CommentMarks.vue', () => ({
  default: { props: ['threads'], emits: ['open'], render: () => null },
}))
vi.mock(import('../../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: (() => ({
    value: stored,
    ...{ state: ref('ready'), problem: ref(null), synced: ref(true), retry: () => undefined },
  })) as never,
}))
enableAutoUnmount(afterEach)

beforeEach(() => {
  stored.value = []
  // a wide screen
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: media.includes('width >=') }),
  )
})
afterEach(() => vi.unstubAllGlobals())

async function open(view: SideView | null) {
  const focused = ref<string | null>(null)
  const model = { document: computed(() => aDocument([aLine('l1', { description: 'Consulting' })])), focused }
  const page = defineComponent(() => {
    provideSheet(model as unknown as SheetModel)
    const side = ref(view)
    const talk = ref(0)
    return () => [
      h('input', { 'aria-label': 'Price' }),
      h(InvoiceComments, {
        ...{ org: 'o', invoice: 'i', view: side.value, talk: talk.value },
        'onUpdate:view': (now: SideView | null) => (side.value = now),
        'onUpdate:talk': (now: number) => (talk.value = now),
      }),
    ]
  })
  const { wrapper } = await mountApp(page)
  await flushPromises()
  const comment = async () => {
    wrapper.get<HTMLElement>('input').element.focus()
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', {
        key: 'm',
        ctrlKey: true,
        altKey: true,
        bubbles: true,
        cancelable: true,
      }),
    )
    await flushPromises()
  }
  return { wrapper, focused, comment }
}

test('[Z67] the key for a comment goes to the new comment, also where the panel is open already', async () => {
  const { wrapper, comment } = await open(null)
  await comment()
  expect(document.activeElement).toBe(wrapper.get('textarea').element)
  await comment()
  expect(document.activeElement).toBe(wrapper.get('textarea').element)
})

test('[Z67] a panel that was open before takes no focus', async () => {
  const { wrapper } = await open('comments')
  expect(wrapper.find('textarea').exists()).toBe(true)
  expect(document.activeElement).toBe(document.body)
})

test('[Z67] a new comment is on the field where I was last, and not on the empty row below the lines', async () => {
  const { wrapper, focused } = await open('comments')
  focused.value = 'line:l1:description'
  await flushPromises()
  expect(wrapper.text()).toContain('On: Description, “Consulting”')
  focused.value = 'line:blank:description'
  await flushPromises()
  expect(wrapper.text()).not.toContain('On:')
})

test('[Z67] a comment that is begun keeps its field, also over a reload, until the key names another', async () => {
  const { wrapper, focused } = await open('comments')
  focused.value = 'notes'
  await flushPromises()
  await wrapper.get('textarea').setValue('half a thought')
  focused.value = 'line:l1:description'
  await flushPromises()
  expect(wrapper.text()).toContain('On: Notes')
  wrapper.unmount()
  const again = await open('comments')
  expect(again.wrapper.text()).toContain('On: Notes')
  again.focused.value = 'line:l1:description'
  await again.comment()
  expect(again.wrapper.text()).toContain('On: Description, “Consulting”')
  await again.wrapper.get('textarea').setValue('')
})

test('[Z67] a mark gives the focus to its subject, also for the second time', async () => {
  stored.value = [
    parseShownComment('c1', { text: 'Right?', field: 'notes', createdBy: 'ben', createdAt: new Date() }),
  ]
  const { wrapper } = await open('comments')
  for (let time = 0; time < 2; time++) {
    wrapper.get<HTMLElement>('input').element.focus()
    wrapper.getComponent(CommentMarks).vm.$emit('open', 'notes')
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('comment-c1'))
  }
})
