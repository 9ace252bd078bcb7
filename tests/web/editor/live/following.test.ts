import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, nextTick, shallowRef } from 'vue'
import type { PresentPerson } from '../../../../web/src/backend/presence/presence.ts'
import { useFollowing } from '../../../../web/src/editor/live/following.ts'

const ben = (field: string | null): PresentPerson => ({
  ...{ session: 'ben-0', uid: 'ben', name: 'Ben', field, colour: 3, own: false },
})
const scrolled = vi.fn()

beforeEach(() => {
  Element.prototype.scrollIntoView = function (this: Element) {
    scrolled(this.id)
  }
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  document.body.innerHTML = '<input id="field-notes"><input id="field-footer">'
})
afterEach(() => {
  scrolled.mockReset()
  vi.unstubAllGlobals()
})

function following() {
  const people = shallowRef([ben('notes')])
  const revealLine = shallowRef(null)
  let followed: ReturnType<typeof useFollowing> | undefined
  const stopped = vi.fn()
  const wrapper = mount(
    defineComponent(() => {
      followed = useFollowing(() => people.value, { revealLine }, stopped)
      return () => null
    }),
  )
  const go = async (field: string | null) => {
    people.value = [ben(field)]
    await nextTick()
    await nextTick()
  }
  return { ...followed!, people, go, stopped, end: () => wrapper.unmount() }
}

test('[E79] following leads to the field where the colleague is, and on to the next, without taking the cursor', async () => {
  const { toggle, person, go, end } = following()
  await go('notes')
  expect(scrolled).not.toHaveBeenCalled()
  toggle('ben')
  await go('notes')
  await go(null)
  await go('footer')
  expect(scrolled.mock.calls.flat()).toEqual(['field-notes', 'field-footer'])
  expect(document.activeElement).toBe(document.body)
  toggle('ben')
  expect(person.value).toBeNull()
  end()
})

const acts: [string, () => Event][] = [
  ['type', () => new InputEvent('input', { bubbles: true })],
  ['turn the wheel', () => new WheelEvent('wheel', { bubbles: true })],
  ['drag the page', () => new Event('touchmove', { bubbles: true })],
  ['press Escape', () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })],
  ['press Page Down', () => new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true })],
]
test.each(acts)('[E79] following ends when I %s', async (_act, event) => {
  const { toggle, person, go, stopped, end } = following()
  toggle('ben')
  await go('notes')
  document.body.dispatchEvent(event())
  expect(person.value).toBeNull()
  expect(stopped).toHaveBeenCalledOnce()
  scrolled.mockReset()
  await go('footer')
  expect(scrolled).not.toHaveBeenCalled()
  end()
})

test('[E79] following goes on while I go through the page with Tab, and ends when the colleague leaves', async () => {
  const { toggle, person, people, go, end } = following()
  toggle('ben')
  await go('notes')
  for (const key of ['Tab', 'Shift'])
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  document
    .querySelector('input')!
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }))
  expect(person.value?.name).toBe('Ben')
  people.value = []
  await nextTick()
  people.value = [ben('footer')]
  await nextTick()
  expect(person.value).toBeNull()
  end()
})
