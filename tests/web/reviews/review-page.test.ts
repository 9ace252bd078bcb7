import { DOMWrapper, enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { parseReviewMark } from '@covoice/domain'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { computed, nextTick, ref, shallowRef } from 'vue'
import ReviewPage from '../../../web/src/editor/review/ReviewPage.vue'
import type { Waiting } from '../../../web/src/editor/review/waiting-store.ts'
import { fingerprint } from '../../../web/src/editor/revision/fingerprint.ts'
import { until } from '../../support/waiting.ts'
import { aDocument, anInvoice } from '../editor/a-document.ts'
import { mountApp } from '../mounting.ts'

const world = vi.hoisted(() => ({
  approved: [] as string[],
  sentBack: [] as string[],
  refusal: null as string | null,
  said: [] as string[],
}))
const rows = shallowRef<readonly Waiting[]>([])
const online = ref(true)
const outcome = () => ({
  ...{ done: [], failed: null },
  refused: world.refusal === null ? [] : [{ invoice: 'a', problem: world.refusal }],
})

vi.mock('../../../web/src/editor/review/waiting-store.ts', async () => {
  const { reactive } = await import('vue')
  return {
    useWaitingStore: () =>
      reactive({
        rows,
        ...{ isLoaded: true, isPart: false, state: 'ready', problem: null },
        ...{ more: () => undefined, retry: () => undefined },
      }),
  }
})
vi.mock(import('../../../web/src/invoices/invoices-store.ts'), async (original) => ({
  ...(await original()),
  useInvoicesStore: (() => ({
    doing: new Map(),
    approve: (id: string) => {
      world.approved.push(id)
      return Promise.resolve(outcome())
    },
    sendBack: (id: string, reason: string) => {
      world.sentBack.push(`${id} ${reason}`)
      return Promise.resolve(outcome())
    },
  })) as never,
}))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ organisation: { id: 'o' }, person: { uid: 'ben' } }),
}))
vi.mock('../../../web/src/backend/device/connection.ts', () => ({ online: computed(() => online.value) }))
vi.mock('../../../web/src/backend/files/sha256.ts', () => ({
  sha256: (text: string) => Promise.resolve(text),
}))
vi.mock(import('../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: (() => ({
    value: shallowRef([]),
    ...{ state: ref('ready'), problem: ref(null), synced: ref(true), retry: () => undefined },
  })) as never,
}))
vi.mock('../../../web/src/ui/overlays/toast.ts', () => ({
  useToast: () => ({
    show: (text: string) => world.said.push(text),
    success: (text: string) => world.said.push(text),
    failure: (text: string) => world.said.push(text),
  }),
}))
vi.mock('../../../web/src/editor/sheet/InvoiceSheet.vue', () => ({ default: { render: () => 'sheet' } }))
vi.mock('../../../web/src/editor/comments/InvoiceComments.vue', async () => {
  const { defineComponent, h } = await import('vue')
  const { useSheet } = await import('../../../web/src/editor/sheet/sheet-model.ts')
  const Comments = defineComponent(
    (_, { attrs, emit }) => {
      const sheet = useSheet()
      emit('update:talk', 3)
      return () => h('aside', [attrs.invoice, sheet.document.value.invoice.id, attrs.view].join(' '))
    },
    { inheritAttrs: false, emits: ['update:talk'] },
  )
  // it is loaded as a module
  return { __esModule: true, default: Comments }
})

enableAutoUnmount(afterEach)
// The machinery of windows comes with the first one.
beforeAll(() => import('../../../web/src/ui/overlays/DialogPanel.vue'))
beforeEach(() => {
  Object.assign(world, { approved: [], sentBack: [], refusal: null, said: [] })
  online.value = true
  localStorage.clear()
})

/** Drafts whose review Ann asked for. */
async function waiting(...ids: string[]): Promise<Waiting[]> {
  return Promise.all(
    ids.map(async (id) => {
      const invoice = anInvoice({ id })
      const mark = parseReviewMark({
        ...{ review: 'r', state: 'asked', fingerprint: await fingerprint({ ...aDocument(), invoice }) },
        ...{ askedBy: 'ann', askedByName: 'Ann', askedAt: 1, reviewer: '', reviewerName: '' },
      })!
      return { invoice, mark, forMe: false }
    }),
  )
}

async function open(first: string, ...ids: string[]) {
  rows.value = await waiting(...ids)
  const { wrapper } = await mountApp(ReviewPage, { props: { invoice: first } })
  await flushPromises()
  const button = (name: string) => wrapper.findAll('button').find((one) => one.text().startsWith(name))
  const press = (key: string, { repeat = false } = {}) => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }),
    )
    return flushPromises()
  }
  const isReady = () => until(() => button('Approve')!.attributes('aria-disabled') === undefined)
  return { wrapper, button, press, isReady, title: () => wrapper.get('h1') }
}

/** The window that asks for a reason. */
async function reasonWindow() {
  const page = new DOMWrapper(document.body)
  await until(() => page.find('[role=dialog] textarea').exists())
  const area = page.get<HTMLTextAreaElement>('[role=dialog] textarea')
  const confirm = async () => {
    await page.get('[role=dialog] form').trigger('submit')
    await flushPromises()
  }
  return {
    area,
    confirm,
    text: () => page.get('[role=dialog]').text(),
    isOpen: () => page.find('[role=dialog]').exists(),
  }
}

describe('[Z54] one waiting draft after another', () => {
  test('is approved only after it stood on the screen for a moment, and once for a key', async () => {
    const { press, isReady } = await open('a', 'a')
    await press('a')
    expect(world.approved).toEqual([])
    await isReady()
    await press('a', { repeat: true })
    expect(world.approved).toEqual([])
    await press('a')
    expect(world.approved).toEqual(['a'])
  })

  test('a key that is held down approves none of those that follow', async () => {
    const { press, isReady, title } = await open('a', 'a', 'b')
    await isReady()
    await press('a')
    rows.value = await waiting('b')
    await flushPromises()
    expect(title().text()).toContain('B')
    await press('a', { repeat: true })
    await press('a')
    await isReady()
    await press('a', { repeat: true })
    expect(world.approved).toEqual(['a'])
  })

  test('the focus goes to the title of the next one', async () => {
    const { button, isReady, title } = await open('a', 'a', 'b')
    await isReady()
    const approve = button('Approve')!
    approve.element.focus()
    await approve.trigger('click')
    rows.value = await waiting('b')
    await until(() => document.activeElement === title().element)
    expect(world.said).toEqual([expect.stringContaining('is approved')])
  })

  test('one that a colleague answers is said to be gone', async () => {
    await open('a', 'a', 'b')
    rows.value = await waiting('b')
    await nextTick()
    expect(world.said).toEqual([expect.stringContaining('no longer waits for review')])
  })

  test('one that does not wait is not replaced by another', async () => {
    const { wrapper, button, press } = await open('gone', 'a', 'b')
    expect(wrapper.text()).toContain("This invoice doesn't wait for your review")
    await press('a')
    expect(world.approved).toEqual([])
    await button('Review the 2 others')!.trigger('click')
    await flushPromises()
    expect(button('Approve')).toBeDefined()
  })
})

test('[Z54] the comments of the draft stand beside it, and their number on the button that opens them', async () => {
  const { wrapper, button } = await open('a', 'a')
  await until(() => wrapper.find('aside').exists())
  expect(wrapper.get('aside').text()).toBe('a a')
  expect(button('Comments')?.text()).toContain('3 open')
  await button('Comments')?.trigger('click')
  expect(wrapper.get('aside').text()).toBe('a a comments')
})

describe('[Z54] the reason with which a draft goes back', () => {
  test('stays with its window when that is refused', async () => {
    const { press } = await open('a', 'a')
    await press('s')
    const { area, confirm, text } = await reasonWindow()
    await area.setValue('Wrong rate')
    world.refusal = 'notOpen'
    await confirm()
    expect(world.sentBack).toEqual(['a Wrong rate'])
    expect(area.element.value).toBe('Wrong rate')
    expect(text()).toContain("Couldn't send")
    world.refusal = null
    await confirm()
    expect(world.sentBack).toHaveLength(2)
    expect(localStorage.length).toBe(0)
  })

  test('stays when the window closes and the page opens again', async () => {
    const { press, wrapper } = await open('a', 'a')
    await press('s')
    await (await reasonWindow()).area.setValue('Wrong rate')
    wrapper.unmount()
    const again = await open('a', 'a')
    await again.press('s')
    expect((await reasonWindow()).area.element.value).toBe('Wrong rate')
  })

  test('is asked for only with the network, and sent only with it', async () => {
    online.value = false
    const { press } = await open('a', 'a')
    await press('s')
    expect(document.querySelector('[role=dialog]')).toBeNull()
    online.value = true
    await press('s')
    const { area, confirm } = await reasonWindow()
    await area.setValue('Wrong rate')
    online.value = false
    await nextTick()
    await confirm()
    expect([world.sentBack, area.element.value]).toEqual([[], 'Wrong rate'])
  })
})
