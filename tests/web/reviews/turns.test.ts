import { parseReviewMark } from '@covoice/domain'
import { expect, test } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { useTurns } from '../../../web/src/editor/review/turns.ts'
import type { Waiting } from '../../../web/src/editor/review/waiting-store.ts'
import { anInvoice } from '../editor/a-document.ts'

const mark = parseReviewMark({
  ...{ review: 'r', state: 'asked', fingerprint: 'a0', askedBy: 'ann', askedByName: 'Ann', askedAt: 1 },
  ...{ reviewer: '', reviewerName: '' },
})!
const waiting = (...ids: string[]): Waiting[] =>
  ids.map((id) => ({ invoice: anInvoice({ id }), mark, forMe: false }))

function turns(first: string, ...ids: string[]) {
  const rows = shallowRef<readonly Waiting[]>(waiting(...ids))
  const isLoaded = shallowRef(true)
  const isPart = shallowRef(false)
  const scope = effectScope()
  const shown = scope.run(() =>
    useTurns(
      { rows: () => rows.value, isLoaded: () => isLoaded.value, isPart: () => isPart.value },
      () => first,
    ),
  )!
  const { turn, begin, isMissing } = shown
  const current = () => shown.current.value?.invoice.id ?? null
  return { rows, isLoaded, isPart, turn, begin, isMissing: () => isMissing.value, current }
}

test('[Z50] after a verdict the draft at the same place follows, after the last one the one before it', async () => {
  const { rows, current } = turns('b', 'a', 'b', 'c')
  expect(current()).toBe('b')
  rows.value = waiting('a', 'c')
  await nextTick()
  expect(current()).toBe('c')
  rows.value = waiting('a')
  await nextTick()
  expect(current()).toBe('a')
  rows.value = []
  await nextTick()
  expect(current()).toBeNull()
})

test('[Z50] a person turns around the waiting drafts, and new ones do not change what is shown', async () => {
  const { rows, turn, current } = turns('a', 'a', 'b')
  expect(current()).toBe('a')
  turn(1)
  expect(current()).toBe('b')
  rows.value = waiting('new', 'a', 'b')
  await nextTick()
  expect(current()).toBe('b')
  turn(1)
  await nextTick()
  expect(current()).toBe('new')
  turn(-1)
  expect(current()).toBe('b')
})

test('[Z54] while the draft that was asked for is not loaded, no other takes its place', async () => {
  const { rows, isLoaded, turn, current, isMissing } = turns('b', 'a')
  isLoaded.value = false
  turn(1)
  await nextTick()
  expect([current(), isMissing()]).toEqual([null, false])
  rows.value = waiting('a', 'b')
  isLoaded.value = true
  await nextTick()
  expect(current()).toBe('b')
  // a list that begins anew says nothing about what waits
  isLoaded.value = false
  rows.value = waiting('a')
  await nextTick()
  expect(current()).toBeNull()
})

test('[Z54] a draft that does not wait is said to be missing, once all that wait are loaded; the others begin on request', async () => {
  const { isPart, begin, current, isMissing } = turns('gone', 'a', 'b')
  isPart.value = true
  expect([current(), isMissing()]).toEqual([null, false])
  isPart.value = false
  expect([current(), isMissing()]).toEqual([null, true])
  begin()
  await nextTick()
  expect([current(), isMissing()]).toEqual(['a', false])
})
