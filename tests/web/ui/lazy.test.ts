import { mount } from '@vue/test-utils'
import { defineComponent, h } from 'vue'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { lazy } from '../../../web/src/ui/page/lazy.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[E75] a part of a page whose code did not come while the device was offline appears once it is online', async () => {
  const part = defineComponent({ template: '<p>A card</p>' })
  const load = vi.fn<() => Promise<typeof part>>().mockRejectedValueOnce(new TypeError('Failed to fetch'))
  load.mockResolvedValue(part)
  const shown = lazy(load)
  const page = mount(() => h('main', h(shown)))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(load).toHaveBeenCalledOnce()
  expect(page.text()).toBe('')
  dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(page.text()).toBe('A card')
})
