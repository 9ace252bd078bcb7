import { enableAutoUnmount, flushPromises } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, defineComponent, h, ref, shallowRef } from 'vue'
import { parseShownComment, type ShownComment } from '../../../../web/src/collaboration/comments/comment.ts'
import CommentMarks from '../../../../web/src/editor/comments/CommentMarks.vue'
import InvoiceComments from '../../../../web/src/editor/comments/InvoiceComments.vue'
import { parseShownQuestion, type ShownQuestion } from '../../../../web/src/editor/questions/use-questions.ts'
import type { SideView } from '../../../../web/src/editor/invoice-side.ts'
import { provideSheet, type SheetModel } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { aDocument, aLine } from '../a-document.ts'
import { mountApp } from '../../mounting.ts'

const stored = shallowRef<ShownComment[]>([])
const askedThere = shallowRef<ShownQuestion[]>([])
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
  default: { props: ['threads', 'questions'], emits: ['open'], render: () => null },
}))
vi.mock(import('../../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: ((query: () => { collection: string } | null) => ({
    value: query()?.collection.endsWith('comments') ? stored : askedThere,
    ...{ state: ref('ready'), problem: ref(null), synced: ref(true), retry: () => undefined },
  })) as never,
}))
const world = vi.hoisted(() => ({ called: [] as [string, { answer?: string }][], fails: false }))
vi.mock(import('../../../../web/src/backend/server/calls.ts'), async (original) => ({
  ...(await original()),
  call: (name: string, given: object) => {
    world.called.push([name, given])
    return world.fails ? Promise.reject(new Error('no')) : Promise.resolve({ emailed: true })
  },
}))
enableAutoUnmount(afterEach)

beforeEach(() => {
  stored.value = []
  askedThere.value = []
  world.called = []
  world.fails = false
  // a wide screen
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { media, matches: media.includes('width >=') }),
  )
})
afterEach(() => vi.unstubAllGlobals())

async function open(view: SideView | null) {
  const focused = ref<string | null>(null)
  const model = {
    document: computed(() => aDocument([aLine('l1', { description: 'Consulting' })], { revision: 1 })),
    focused,
  }
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

const aQuestion = (id: string, known: object = {}) =>
  parseShownQuestion(id, {
    ...{ link: 'l', revision: 1, customer: null, line: 'l1', text: 'Why three hours?', name: 'Bo' },
    ...{ email: 'bo@contoso.example', askedAt: new Date('2026-12-01T10:00:00Z'), ...known },
  })
/** The part of the panel in which the customer's questions are. */
const ofCustomer = async () => {
  await vi.waitFor(() => expect(document.querySelector('.bg-attention-soft li')).not.toBeNull(), 5_000)
  return document.querySelector<HTMLElement>('.bg-attention-soft')!
}

test('[W20] what the customer asks stands apart from the comments, and its composer says who reads it', async () => {
  askedThere.value = [aQuestion('q1')]
  const { wrapper } = await open('comments')
  const part = await ofCustomer()
  expect(part.textContent).toContain('From the customer')
  expect(part.textContent).toContain('The customer reads what you answer here')
  expect(part.textContent).not.toContain('Only your team')
  expect(part.querySelector('textarea')).toBeNull()
  wrapper.get<HTMLButtonElement>('.bg-attention-soft button:not(.truncate)').element.click()
  await flushPromises()
  const area = part.querySelector('textarea')!
  expect(document.activeElement).toBe(area)
  expect(part.textContent).toContain('it is emailed to bo@contoso.example')
  area.value = 'Two people came'
  area.dispatchEvent(new Event('input', { bubbles: true }))
  await flushPromises()
  const comments = [...document.querySelectorAll('textarea')].filter((one) => !part.contains(one))
  expect(comments.map(({ value }) => value)).toEqual([''])
  // Enter with Ctrl sends a comment, but nothing to a customer
  area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }))
  await flushPromises()
  expect(world.called).toEqual([])
  const send = [...part.querySelectorAll('button')].find(({ textContent }) =>
    textContent.includes('Send to'),
  )!
  send.click()
  send.click()
  await flushPromises()
  expect(world.called).toEqual([
    [
      'answerQuestion',
      {
        org: 'o',
        invoice: 'i',
        question: 'q1',
        answer: expect.any(String) as string,
        text: 'Two people came',
      },
    ],
  ])
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('question-q1'))
})

test('[W20] an answer that was not sent keeps its text, and the same text sent again has the same id', async () => {
  askedThere.value = [aQuestion('q2', { email: '' })]
  world.fails = true
  await open('comments')
  const part = await ofCustomer()
  part.querySelector<HTMLElement>('button:not(.truncate)')!.click()
  await flushPromises()
  expect(part.textContent).toContain('The customer will see this on the link')
  const area = part.querySelector('textarea')!
  const type = async (text: string) => {
    area.value = text
    area.dispatchEvent(new Event('input', { bubbles: true }))
    await flushPromises()
    ;[...part.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Send to'))!.click()
    await flushPromises()
  }
  await type('Two')
  expect(part.querySelector('[role=alert]')?.textContent).toContain('Not done:')
  expect(area.value).toBe('Two')
  await type('Two')
  await type('Two people')
  const ids = world.called.map(([, { answer }]) => answer)
  expect(ids[0]).toBe(ids[1])
  expect(ids[2]).not.toBe(ids[1])
})

test('[W20] a waiting question counts as open, has a mark at its line that leads to it, and is named where its line is gone', async () => {
  askedThere.value = [
    aQuestion('q3', { answers: [{ id: 'a', text: 'Two came', byName: 'Ann', at: new Date() }] }),
    aQuestion('q4', { closed: true, closedByName: 'Ann' }),
    aQuestion('q5', { line: 'gone', askedAt: new Date('2026-11-01T10:00:00Z') }),
  ]
  const { wrapper } = await open('comments')
  const part = await ofCustomer()
  expect(wrapper.getComponent(InvoiceComments).props('talk')).toBe(1)
  const marks = wrapper.getComponent(CommentMarks)
  expect([...(marks.props('questions') as Map<string, number>)]).toEqual([['line:gone:description', 1]])
  const [first, second, third] = part.querySelectorAll('li')
  expect(first?.id).toBe('question-q5')
  expect(first?.textContent).toContain('On a removed line')
  expect(first?.textContent).toContain('Waits for an answer')
  expect(second?.textContent).toContain('Two came')
  expect(second?.textContent).toContain('On the link, not emailed')
  expect(third?.textContent).toContain('Ann put it aside')
  marks.vm.$emit('open', 'line:gone:description', true)
  await vi.waitFor(() => expect(document.activeElement?.id).toBe('question-q5'))
})
