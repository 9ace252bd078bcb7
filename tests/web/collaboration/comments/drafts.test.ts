import { beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import { draftKey, useDraft } from '../../../../web/src/collaboration/comments/draft.ts'
import { mountApp } from '../../mounting.ts'

const toast = vi.hoisted(() => ({ undo: (): void => undefined, said: [] as string[] }))
vi.mock('../../../../web/src/ui/overlays/toast.ts', () => ({
  useToast: () => ({
    undo: (text: string, onUndo: () => void) => {
      toast.said.push(text)
      toast.undo = onUndo
    },
  }),
}))

beforeEach(() => {
  toast.said = []
  localStorage.clear()
})

/** A page that has loaded anew: it knows what this device keeps. */
async function reloaded() {
  vi.resetModules()
  return (await import('../../../../web/src/collaboration/kept-text.ts')).keptText
}

async function draft(key: string, known = '') {
  let found: ReturnType<typeof useDraft> | undefined
  await mountApp(
    defineComponent(() => {
      found = useDraft(key, () => known)
      return () => h('i')
    }),
  )
  return found!
}

test('[Z67] what is being typed survives a reload, and is forgotten when it is sent', async () => {
  ;(await reloaded())(() => 'ann.c').value = 'half a thought'
  const kept = (await reloaded())(() => 'ann.c')
  expect(kept.value).toBe('half a thought')
  kept.value = ''
  expect(localStorage.length).toBe(0)
})

test('[Z67] nobody else finds it on the same device, and it is forgotten after a month', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-01T10:00:00Z') })
  ;(await reloaded())(() => 'ann.c').value = 'half a thought'
  expect((await reloaded())(() => 'ben.c').value).toBe('')
  vi.setSystemTime(new Date('2026-12-02T10:00:00Z'))
  ;(await reloaded())(() => 'ben.c').value = 'another'
  expect((await reloaded())(() => 'ann.c').value).toBe('')
  vi.useRealTimers()
})

test('[Z67] the drafts of a comment, its answers and its changes are apart', () => {
  const document = { me: 'ann', collection: 'contracts/c/comments' } as never
  const keys = [
    draftKey(document, 'new'),
    draftKey(document, 'answer', 'a'),
    draftKey(document, 'edit', 'a'),
    draftKey(document, 'edit', 'b'),
  ]
  expect(new Set(keys).size).toBe(keys.length)
})

test('[Z67] giving up what was typed can be undone', async () => {
  const { text, begin, giveUp } = await draft('ann.answer')
  begin()
  text.value = 'half an answer'
  await nextTick()
  giveUp()
  await nextTick()
  expect([text.value, toast.said, localStorage.length]).toEqual([null, ['Text discarded'], 0])
  toast.undo()
  await nextTick()
  expect((await draft('ann.answer')).text.value).toBe('half an answer')
})

test('[Z67] the known text of a comment is no draft', async () => {
  const { text, begin, giveUp } = await draft('ann.edit', 'as it is')
  begin()
  await nextTick()
  expect([text.value, localStorage.length]).toEqual(['as it is', 0])
  giveUp()
  expect(toast.said).toEqual([])
})
