import { limits } from '@covoice/domain'
import { enableAutoUnmount, flushPromises, type VueWrapper } from '@vue/test-utils'
import { computed, defineComponent, h, ref, shallowRef, type Component } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import LineCardMenu from '../../../web/src/editor/lines/LineCardMenu.vue'
import LineRow from '../../../web/src/editor/lines/LineRow.vue'
import { createEditor, type Editor } from '../../../web/src/editor/edits/editor.ts'
import { applied, type SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'
import { editorModel } from '../../../web/src/editor/sheet/editor-model.ts'
import { provideSheet } from '../../../web/src/editor/sheet/sheet-model.ts'
import type { MenuEntry } from '../../../web/src/ui/overlays/menu.ts'
import AppMenu from '../../../web/src/ui/overlays/AppMenu.vue'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'
import { aDocument, aLine } from './a-document.ts'

enableAutoUnmount(afterEach)
const work = { description: 'Work', quantityThousandths: 2000, unitPriceMillionths: 80_000_000 }
const three = () => [aLine('l1', work), aLine('l2', { description: 'Router' }), aLine('l3')]

/** A row or the menu of the first line, on a sheet whose edits arrive at once. */
async function aSheet(component: Component, lines = three()) {
  const stored = shallowRef<SheetDocument | null>(aDocument(lines))
  const revealed = vi.fn<(line: string) => Promise<void>>(() => Promise.resolve())
  let editor!: Editor
  const page = defineComponent(() => {
    editor = createEditor({
      ...{ stored, locked: ref(null), me: 'ann', newLineValues: () => ({}) },
      send: (edits) => {
        for (const edit of edits) stored.value = applied(stored.value!, edit, 'ann')
        return Promise.resolve()
      },
    })
    const model = editorModel({ editor, me: 'ann', focused: ref(null) })
    model.revealLine.value = revealed
    provideSheet(model)
    const line = computed(() => model.document.value.lines[0]!)
    const rest = { index: 0, count: 3, withDiscount: false, withTaxes: true }
    return () => h(component, { line: line.value, ...rest })
  })
  const { wrapper } = await mountApp(page)
  const shown = () => editor.shown.value!.lines.filter(({ removed }) => !removed)
  return {
    wrapper,
    editor,
    stored,
    revealed,
    shown,
    descriptions: () => shown().map((line) => line.description),
  }
}

/** The button comes a moment later than the row. */
async function pressButton(wrapper: VueWrapper): Promise<void> {
  const button = '[aria-label="Duplicate line 1"]'
  await until(() => wrapper.find(button).exists())
  await wrapper.get(button).trigger('click')
  await flushPromises()
}

test('[E74] the button duplicates a line directly below it, with the cursor in the copy and in one step', async () => {
  const { wrapper, editor, revealed, shown, descriptions } = await aSheet(LineRow)
  await pressButton(wrapper)
  expect(descriptions()).toEqual(['Work', 'Work', 'Router', ''])
  const copy = shown()[1]!
  expect(copy).toMatchObject(work)
  expect(copy.id).not.toBe('l1')
  expect(revealed).toHaveBeenLastCalledWith(copy.id)
  editor.undo()
  expect(descriptions()).toEqual(['Work', 'Router', ''])
})

test('[E74] Alt+Shift+Down duplicates the line with a number that is still being typed', async () => {
  const { wrapper, shown } = await aSheet(LineRow)
  const quantity = wrapper.get<HTMLInputElement>('#field-line-l1-quantityThousandths')
  quantity.element.focus()
  await quantity.setValue('7')
  await quantity.trigger('keydown', { key: 'ArrowDown', altKey: true, shiftKey: true })
  await flushPromises()
  expect(shown().map((line) => line.quantityThousandths)).toEqual([7000, 7000, 1000, 1000])
})

test('[E74] the menu of a card duplicates its line', async () => {
  const { wrapper, descriptions } = await aSheet(LineCardMenu)
  const items = wrapper.getComponent(AppMenu).props('items') as MenuEntry[]
  const entry = items.find((item) => 'label' in item && item.label === 'Duplicate line')
  if (entry && 'onSelect' in entry) entry.onSelect?.()
  await flushPromises()
  expect(descriptions()).toEqual(['Work', 'Work', 'Router', ''])
})

test('[E74] at the limit of lines the copy is kept with the reason and not sent, like any other new line', async () => {
  const full = Array.from({ length: limits.lines }, (_, n) => aLine(`m${n}`, { position: `a1${n + 1000}V` }))
  const { wrapper, editor, stored } = await aSheet(LineRow, full)
  await pressButton(wrapper)
  expect(stored.value?.lines).toHaveLength(limits.lines)
  expect([...editor.refused.values()].map(({ reason }) => reason)).toEqual(['tooManyLines'])
})
