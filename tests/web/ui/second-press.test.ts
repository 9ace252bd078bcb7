import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { swallowSecondPress } from '../../../web/src/ui/overlays/second-press.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('[X19] the second press of a pair on a closing window activates nothing below it; other presses and keys do', () => {
  const below = document.createElement('button')
  document.body.append(below)
  const heard: number[] = []
  below.addEventListener('click', ({ detail }) => heard.push(detail))
  const press = (detail: number) => below.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }))
  press(2)
  swallowSecondPress()
  press(2)
  press(3)
  expect(heard).toEqual([2])
  // a first press, and a key, which presses with 0
  press(1)
  press(0)
  vi.advanceTimersByTime(500)
  press(2)
  expect(heard).toEqual([2, 1, 0, 2])
})

test('[X19] the second press neither takes the focus nor selects text below the window', () => {
  swallowSecondPress()
  const down = (detail: number) => new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail })
  const [first, second] = [down(1), down(2)]
  document.body.dispatchEvent(first)
  document.body.dispatchEvent(second)
  expect([first.defaultPrevented, second.defaultPrevented]).toEqual([false, true])
})
