import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shallowRef } from 'vue'
import { useFlushing } from '../../../../web/src/editor/edits/flushing.ts'
import { cadence } from '../../../../web/src/editor/texts/cadence.ts'
import { ownTexts } from '../../../../web/src/editor/texts/texts.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('[Z1] the first key after a pause is sent at once, and the keys after it are gathered for half a second at most', () => {
  const { gatherMs } = cadence(() => 0)
  const waits = [0, 100, 900, 1_001, 200].map((pauseMs) => (vi.advanceTimersByTime(pauseMs), gatherMs()))
  expect(waits).toEqual([0, 500, 500, 0, 500])
})

test('[Z1] keys are gathered for a shorter time while colleagues are here', () => {
  const { gatherMs } = cadence(() => 1)
  expect([gatherMs(), gatherMs()]).toEqual([0, 200])
})

test('[Z1] what is typed in a merged text is sent when the tab is hidden', () => {
  const flush = vi.fn()
  const editor = { flush: () => Promise.resolve(undefined), texts: shallowRef({ ...ownTexts, flush }) }
  const page = mount({ setup: () => useFlushing(editor), render: () => null })
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(flush).toHaveBeenCalledTimes(1)
  state.mockReturnValue('visible')
  document.dispatchEvent(new Event('visibilitychange'))
  page.unmount()
  state.mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  expect(flush).toHaveBeenCalledTimes(1)
})
