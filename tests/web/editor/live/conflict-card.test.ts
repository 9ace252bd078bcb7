import { enableAutoUnmount } from '@vue/test-utils'
import { computed, defineComponent, h, ref, shallowReactive } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import ConflictSummary from '../../../../web/src/editor/bar/ConflictSummary.vue'
import FieldNotice from '../../../../web/src/editor/fields/FieldNotice.vue'
import type { Notice } from '../../../../web/src/editor/live/shown-colleagues.ts'
import { quiet } from '../../../../web/src/editor/sheet/field-state.ts'
import { provideSheet, type SheetModel } from '../../../../web/src/editor/sheet/sheet-model.ts'
import { aDocument } from '../a-document.ts'
import { mountApp } from '../../mounting.ts'

enableAutoUnmount(afterEach)

const conflict = (kind: Notice['kind']): Notice => ({ kind, by: 'ben', mine: 'A1', theirs: 'B2' })

async function shown(notices: Map<string, Notice>) {
  const [commit, dismiss] = [vi.fn<SheetModel['commit']>(), vi.fn<SheetModel['dismiss']>()]
  Element.prototype.scrollIntoView = () => undefined
  const page = defineComponent(() => {
    provideSheet({
      document: computed(() => aDocument()),
      ...{ editable: ref(true), revealLine: ref(null), stateOf: () => quiet, commit, dismiss },
    } as unknown as SheetModel)
    const cards = () =>
      [...notices].map(([field, notice]) =>
        h(FieldNotice, { field, state: { ...quiet, notice: { ...notice, name: 'Ben' } } }),
      )
    return () => [
      h(ConflictSummary, {
        opened: {
          shown: { notices, flashes: new Map() },
          editor: { typed: new Map() },
          people: { nameOf: () => 'Ben' },
        },
      }),
      ...cards(),
    ]
  })
  const { wrapper } = await mountApp(page)
  const press = (text: string) =>
    wrapper
      .findAll('button')
      .find((one) => one.text() === text)
      ?.trigger('click')
  return { wrapper, press, commit, dismiss }
}

test.each([
  ['overwritten', 'Ben changed your “A1” to “B2”', 'Keep mine', 'A1', 'Keep theirs'],
  [
    'mineLate',
    'You typed “A1” while you were offline. Ben changed it to “B2”',
    'Keep mine',
    'A1',
    'Keep theirs',
  ],
  ['meanwhile', 'Ben wrote “B2” here while you were typing', 'Keep theirs', 'B2', 'Keep mine'],
  ['theirsLate', 'Ben typed “B2” while offline', 'Keep theirs', 'B2', 'Keep mine'],
] as const)('[E76] the card of %s says who and what, and sets the chosen value', async (...row) => {
  const [kind, text, other, value, standing] = row
  const { wrapper, press, commit, dismiss } = await shown(new Map([['poNumber', conflict(kind)]]))
  expect(wrapper.text()).toContain(text)
  await press(standing)
  expect(commit, 'what stands needs no writing').not.toHaveBeenCalled()
  expect(dismiss).toHaveBeenCalledWith('poNumber')
  await press(other)
  expect(commit).toHaveBeenCalledWith('poNumber', value)
})

test('[E76] several conflicts are one summary, which leads from card to card and round', async () => {
  const notices = shallowReactive(new Map([['poNumber', conflict('mineLate')]]))
  const { wrapper, press } = await shown(notices)
  expect(wrapper.text()).not.toContain('Look at the next')
  notices.set('contractName', conflict('mineLate'))
  await wrapper.vm.$nextTick()
  expect(wrapper.text()).toContain('Colleagues changed the same 2 fields as you')
  const visited: string[] = []
  for (let presses = 0; presses < 3; presses += 1) {
    await press('Look at the next')
    await new Promise((resolve) => setTimeout(resolve))
    visited.push(document.activeElement?.id ?? '')
  }
  expect(visited).toEqual(['field-poNumber-notice', 'field-contractName-notice', 'field-poNumber-notice'])
})
