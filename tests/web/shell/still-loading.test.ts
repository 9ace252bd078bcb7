import { expect, onTestFinished, test, vi } from 'vitest'
import StillLoading from '../../../web/src/shell/StillLoading.vue'
import { mountApp } from '../mounting.ts'

test.for(['en', 'de'] as const)(
  '[X21] a long wait for the first data is said, a short one is not (%s)',
  async (language) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const { wrapper } = await mountApp(StillLoading, { language })
    await vi.advanceTimersByTimeAsync(1900)
    expect(wrapper.text()).toBe('')
    await vi.advanceTimersByTimeAsync(200)
    expect(wrapper.get('[role=status]').text()).toMatch(/^(Still loading|Es lädt noch): /)
  },
)
