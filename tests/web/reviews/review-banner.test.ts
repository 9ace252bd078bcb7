import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import ReviewBanner from '../../../web/src/editor/review/ReviewBanner.vue'
import { fingerprint } from '../../../web/src/editor/revision/fingerprint.ts'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { aDocument, aLine } from '../editor/a-document.ts'
import { mountApp } from '../mounting.ts'

const world = vi.hoisted(() => ({ uid: 'ben', mayApprove: true }))
vi.mock('../../../web/src/session/session-store.ts', () => ({
  useSessionStore: () => ({ person: { uid: world.uid }, can: () => world.mayApprove }),
}))
// the page of these tests has no digests
vi.mock('../../../web/src/backend/files/sha256.ts', () => ({
  sha256: (text: string) => Promise.resolve(text),
}))
vi.mock('../../../web/src/editor/review/AskReview.vue', () => ({ default: { render: () => null } }))

enableAutoUnmount(afterEach)
beforeEach(() => Object.assign(world, { uid: 'ben', mayApprove: true }))

const lines = [aLine('l1', { description: 'Consulting' })]

/** The banner of an invoice with a review of the content that it has, or of another content. */
async function open(known: object = {}, { changed = false, mayEdit = true } = {}) {
  const print = changed ? 'other' : await fingerprint(aDocument(lines))
  const review = {
    ...{ review: 'r', state: 'asked', fingerprint: print, askedBy: 'ann', askedByName: 'Ann', askedAt: 1 },
    ...{ reviewer: '', reviewerName: '', by: '', byName: '', at: null, reason: '', ...known },
  }
  const document = shallowRef(aDocument(lines, { review }))
  const page = defineComponent(() => {
    provideSheet({ document } as unknown as SheetModel)
    return () => h(ReviewBanner, { name: 'INV-7', commands: {} as never, mayEdit, offline: undefined })
  })
  const { wrapper } = await mountApp(page)
  const says = (text: string) => vi.waitFor(() => expect(wrapper.get('[role=status]').text()).toContain(text))
  return { document, says, action: () => wrapper.find('a, button') }
}

const approved = { state: 'approved', by: 'ben', byName: 'Ben' }

test('[Z50] a colleague may review what was asked for, its author and who may not approve are offered nothing', async () => {
  const { says, action } = await open()
  await says('Review asked by Ann')
  expect(action().text()).toBe('Review')
  world.uid = 'ann'
  expect((await open()).action().exists()).toBe(false)
  Object.assign(world, { uid: 'ben', mayApprove: false })
  expect((await open()).action().exists()).toBe(false)
})

test('[Z50] an approval ends with a change of the content, and the same content brings it back', async () => {
  const { document, says, action } = await open(approved)
  await says('Approved by Ben')
  expect(action().exists()).toBe(false)
  const before = document.value
  document.value = { ...before, lines: [aLine('l1', { description: 'Consulting, and more' })] }
  await says('but the invoice changed since')
  expect(action().text()).toBe('Ask again')
  document.value = { ...before }
  await vi.waitFor(() => expect(action().exists()).toBe(false))
})

test('[Z50] [Z51] the mark of a merged text ends no approval', async () => {
  const { document, says, action } = await open(approved)
  await says('Approved by Ben')
  const { invoice } = document.value
  document.value = { ...document.value, invoice: { ...invoice, notesMark: 'other' } as typeof invoice }
  await new Promise((done) => setTimeout(done, 50))
  expect(action().exists()).toBe(false)
})

test('[Z50] says why it was sent back, and only who may edit asks again', async () => {
  const back = { state: 'sentBack', by: 'ben', byName: 'Ben', reason: 'Wrong rate' }
  world.uid = 'ann'
  const { says, action } = await open(back)
  await says('Sent back by Ben: Wrong rate')
  expect(action().text()).toBe('Ask again')
  expect((await open({ ...back }, { mayEdit: false })).action().exists()).toBe(false)
  await (
    await open({}, { changed: true })
  ).says('Review asked by Ann, but the invoice changed since: ask again')
})

test('[Z44] [Z50] a colleague of the author asks again only once the content has changed', async () => {
  const back = { state: 'sentBack', by: 'ben', byName: 'Ben', reason: 'Wrong rate' }
  const { document, says, action } = await open(back)
  await says('Sent back by Ben')
  expect(action().exists()).toBe(false)
  document.value = { ...document.value, lines: [aLine('l1', { description: 'Consulting, and more' })] }
  await vi.waitFor(() => expect(action().text()).toBe('Ask again'))
})
