import { enableAutoUnmount } from '@vue/test-utils'
import { computed, defineComponent, h, nextTick, ref, shallowRef } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewDocument } from '../../../../web/src/backend/documents/documents.ts'
import CommentPanel from '../../../../web/src/collaboration/comments/CommentPanel.vue'
import { parseShownComment, type ShownComment } from '../../../../web/src/collaboration/comments/comment.ts'
import type { CommentedDocument } from '../../../../web/src/collaboration/comments/commented-document.ts'
import { useComments } from '../../../../web/src/collaboration/comments/use-comments.ts'
import { mountApp } from '../../mounting.ts'

const world = vi.hoisted(() => ({ written: [] as { path: string; fields: Record<string, unknown> }[] }))
const stored = shallowRef<ShownComment[]>([])
const online = ref(true)
const pending = ref<string[]>([])

vi.mock(import('../../../../web/src/backend/documents/documents.ts'), async (original) => ({
  ...(await original()),
  newId: () => 'new',
  writeFields: (path: string, fields: Record<string, unknown>) => {
    world.written.push({ path, fields })
    return Promise.resolve()
  },
  createDocuments: (documents: readonly NewDocument[]) => {
    for (const { path, data } of documents) world.written.push({ path, fields: data })
    return Promise.resolve()
  },
}))
vi.mock(import('../../../../web/src/backend/documents/saving.ts'), async (original) => ({
  ...(await original()),
  online: computed(() => online.value),
  pendingPaths: computed(() => pending.value),
}))
vi.mock(import('../../../../web/src/backend/documents/live-list.ts'), async (original) => ({
  ...(await original()),
  liveList: (() => ({
    value: stored,
    ...{ state: ref('ready'), problem: ref(null), synced: ref(true), retry: () => undefined },
  })) as never,
}))
vi.mock('../../../../web/src/ui/overlays/toast.ts', () => ({ useToast: () => ({ undo: () => undefined }) }))
enableAutoUnmount(afterEach)

const aComment = (id: string, known: object = {}) =>
  parseShownComment(id, {
    ...{ text: `text of ${id}`, createdBy: 'ann', createdAt: new Date('2026-11-30T10:00:00Z'), ...known },
  })

beforeEach(() => {
  world.written = []
  stored.value = []
  online.value = true
  pending.value = []
})

const reveal = vi.fn()
const aDocument = (known: Partial<CommentedDocument> = {}): CommentedDocument => ({
  ...{ collection: 'contracts/c/comments', customer: 'cu', isLimited: false, mayComment: true, me: 'ann' },
  people: [{ uid: 'ben', name: 'Ben Brown', detail: 'ben@example.com' }],
  nameOf: (uid) => ({ ann: 'Ann Meyer', ben: 'Ben Brown' })[uid] ?? '',
  timeZone: 'UTC',
  placeOf: (field) => ({ name: `Field ${field}`, removed: field === 'gone' }),
  reveal,
  ...known,
})

async function panel(known: Partial<CommentedDocument> = {}, props: object = {}) {
  const document = aDocument(known)
  let comments!: ReturnType<typeof useComments>
  const host = defineComponent(() => {
    comments = useComments(() => document)
    const field = ref('')
    return () => h(CommentPanel, { document, comments, shown: null, field: field.value, ...props })
  })
  const { wrapper } = await mountApp(host)
  await nextTick()
  const button = (name: string) => wrapper.findAll('button').find((one) => one.text() === name)
  return {
    wrapper,
    comments,
    press: async (name: string) => {
      await button(name)?.trigger('click')
      await nextTick()
    },
    button,
    composer: () => wrapper.get('textarea'),
    subjects: () => wrapper.findAll('li.comment-thread').map((one) => one.attributes('id')),
    focused: () => window.document.activeElement,
  }
}

describe('[Z67] the panel of comments', () => {
  test('begins in the field of a new comment, sends with Ctrl+Enter and stays there', async () => {
    const { composer, focused } = await panel({}, { field: 'notes' })
    expect(focused()).toBe(composer().element)
    await composer().setValue('Is this right?')
    await composer().trigger('keydown', { key: 'Enter', ctrlKey: true })
    expect(world.written).toMatchObject([
      {
        path: 'contracts/c/comments/new',
        fields: { text: 'Is this right?', field: 'notes', customer: 'cu', replyTo: '' },
      },
    ])
    expect([composer().element.value, focused()]).toEqual(['', composer().element])
  })

  test('[Z70] offers people behind an @ and names the chosen one', async () => {
    const { composer } = await panel()
    composer().element.value = 'Hi @Be'
    composer().element.setSelectionRange(6, 6)
    await composer().trigger('input')
    await composer().trigger('keydown', { key: 'Enter' })
    await nextTick()
    expect(composer().element.value).toBe('Hi @Ben Brown ')
    await composer().trigger('keydown', { key: 'Enter', ctrlKey: true })
    expect(world.written[0]?.fields).toMatchObject({ text: 'Hi @Ben Brown', mentions: ['ben'] })
  })

  test('keeps what is typed when Escape or the closing panel ends it', async () => {
    const { composer, wrapper } = await panel()
    await composer().setValue('half a thought')
    await composer().trigger('keydown', { key: 'Escape' })
    expect(composer().element.value).toBe('half a thought')
    wrapper.unmount()
    const again = await panel()
    expect(again.composer().element.value).toBe('half a thought')
    await again.composer().setValue('')
  })

  test('answers below the subject, and gives the focus back', async () => {
    stored.value = [aComment('a', { createdBy: 'ben', field: 'notes' })]
    const { wrapper, press, focused } = await panel()
    await press('Reply')
    const answer = wrapper.get('li textarea')
    expect(focused()).toBe(answer.element)
    await answer.setValue('Yes')
    await answer.trigger('keydown', { key: 'Enter', ctrlKey: true })
    await nextTick()
    expect(world.written[0]?.fields).toMatchObject({ text: 'Yes', replyTo: 'a', field: 'notes' })
    expect(focused()?.textContent).toContain('Reply')
  })

  test('folds a resolved subject away and goes on to the next', async () => {
    stored.value = [aComment('b'), aComment('a')]
    const { press, subjects, focused, wrapper, button } = await panel()
    await press('Resolve')
    expect(world.written).toEqual([{ path: 'contracts/c/comments/b', fields: { resolved: true } }])
    expect(focused()?.id).toBe('comment-a')
    stored.value = [aComment('b', { resolved: true }), aComment('a')]
    await nextTick()
    expect(subjects()).toEqual(['comment-a'])
    await wrapper.get('[role=switch]').trigger('click')
    expect(subjects()).toEqual(['comment-b', 'comment-a'])
    await button('Open again')?.trigger('click')
    expect(world.written[1]?.fields).toEqual({ resolved: false })
  })

  test('shows the comment that a notice leads to, also a resolved one', async () => {
    stored.value = [aComment('b', { resolved: true }), aComment('a'), aComment('c', { replyTo: 'b' })]
    const { focused } = await panel({}, { shown: 'c' })
    await vi.waitFor(() => expect(focused()?.id).toBe('comment-c'))
  })

  test('leads to the field, and names the place of a removed line', async () => {
    stored.value = [aComment('a', { field: 'notes' }), aComment('b', { field: 'gone' })]
    const { press, button, wrapper } = await panel()
    await press('Field notes')
    expect(reveal).toHaveBeenCalledWith('notes')
    expect(button('Field gone')).toBeUndefined()
    expect(wrapper.text()).toContain('On a removed line: Field gone')
  })

  test('says which comments wait for the network', async () => {
    stored.value = [aComment('a'), aComment('b')]
    online.value = false
    pending.value = ['contracts/c/comments/a']
    const { wrapper } = await panel()
    expect(wrapper.findAll('li').map((one) => one.text().includes('Waits for the network'))).toEqual([
      false,
      true,
    ])
  })

  test('marks a changed comment as edited, and a deleted one that is brought back as it was', async () => {
    const { comments } = await panel()
    comments.change('a', 'better')
    comments.erase(aComment('b'))()
    expect(world.written.map(({ fields }) => fields)).toMatchObject([
      { text: 'better', edited: true },
      { text: '', deleted: true },
      { text: 'text of b', deleted: false, edited: false },
    ])
  })

  test('answers and changes that were begun are there again when the panel opens', async () => {
    stored.value = [aComment('a')]
    const { press, wrapper } = await panel()
    await press('Reply')
    await wrapper.get('li textarea').setValue('half an answer')
    wrapper.unmount()
    const again = await panel()
    expect(again.wrapper.get<HTMLTextAreaElement>('li textarea').element.value).toBe('half an answer')
    expect(again.focused()).not.toBe(again.wrapper.get('li textarea').element)
    await again.wrapper.get('li textarea').trigger('keydown', { key: 'Escape' })
  })

  test('that opens by itself takes no focus, unless a comment is shown', async () => {
    stored.value = [aComment('a')]
    const { focused } = await panel({}, { quiet: true })
    expect(focused()).toBe(document.body)
    const shown = await panel({}, { quiet: true, shown: 'a' })
    expect(shown.focused()?.id).toBe('comment-a')
  })

  test('says that a comment is on a field of a newer version', async () => {
    stored.value = [aComment('a', { field: 'mood' })]
    const { wrapper, button } = await panel({
      placeOf: () => ({ name: 'Some field', removed: false, unknown: true }),
    })
    expect(wrapper.text()).toContain('Some field')
    expect(button('Some field')).toBeUndefined()
  })

  test('announces the comments of colleagues that come in', async () => {
    stored.value = [aComment('a', { createdBy: 'ben' })]
    const { wrapper } = await panel()
    const said = () => wrapper.findAll('[role=status]').map((one) => one.text())
    expect(said()).not.toContain('New comment by Ben Brown')
    stored.value = [...stored.value, aComment('b', { createdBy: 'ben' }), aComment('c')]
    await nextTick()
    await nextTick()
    expect(said()).toContain('New comment by Ben Brown')
  })

  test('lets those who may not comment read', async () => {
    stored.value = [aComment('a', { createdBy: 'ben' })]
    const { wrapper, button } = await panel({ mayComment: false, me: 'vic' })
    expect(wrapper.text()).toContain('text of a')
    expect(wrapper.find('textarea').exists()).toBe(false)
    expect(['Reply', 'Resolve'].map(button)).toEqual([undefined, undefined])
  })
})
