import { enableAutoUnmount } from '@vue/test-utils'
import { computed, defineComponent, h, ref } from 'vue'
import { afterEach, expect, test, vi } from 'vitest'
import { useRemovingLines } from '../../../web/src/editor/lines/removing-lines.ts'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { whenFocusIsLost } from '../../../web/src/ui/keyboard/lost-focus.ts'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'
import { aLine } from './a-document.ts'

enableAutoUnmount(afterEach)

async function aPage(asForm: boolean) {
  const lines = ref([aLine('l1'), aLine('l2'), aLine('l3')])
  const reveal = vi.fn<SheetModel['reveal']>(() => Promise.resolve())
  const sheet = {
    asForm: ref(asForm),
    blankId: ref('blank'),
    reveal,
    edit: ([edit]: { line: string }[]) => {
      lines.value = lines.value.filter(({ id }) => id !== edit?.line)
      return true
    },
  }
  const inner = defineComponent(() => {
    const { remove } = useRemovingLines(computed(() => lines.value))
    return () =>
      [...lines.value, aLine('blank')].map((line) =>
        h('div', { key: line.id, 'data-line': line.id, tabindex: -1 }, [
          h('button', { id: line.id, onClick: () => remove(line) }),
        ]),
      )
  })
  const page = defineComponent(() => {
    provideSheet(sheet as unknown as SheetModel)
    return () => h(inner)
  })
  const { wrapper } = await mountApp(page)
  async function remove(line: string): Promise<void> {
    const button = wrapper.get<HTMLElement>(`#${line}`)
    button.element.focus()
    await button.trigger('click')
  }
  return { remove, reveal }
}

test('[E64] after removing a line the cursor is in the next one', async () => {
  const { remove, reveal } = await aPage(false)
  await remove('l2')
  await until(() => reveal.mock.calls.length > 0)
  expect(reveal).toHaveBeenCalledWith('line:l3:description')
  await remove('l3')
  await until(() => reveal.mock.calls.length > 1)
  expect(reveal).toHaveBeenLastCalledWith('line:blank:description')
})

test('[E64] on a phone the focus is on the next card, so that no keyboard rises', async () => {
  const { remove } = await aPage(true)
  await remove('l1')
  await until(() => (document.activeElement as HTMLElement).dataset.line === 'l2')
})

test('[E64] a focus that the person moved elsewhere stays there', async () => {
  const field = document.body.appendChild(document.createElement('input'))
  const moved = vi.fn()
  field.focus()
  whenFocusIsLost(moved)
  await new Promise((resolve) => setTimeout(resolve, 450))
  expect(moved).not.toHaveBeenCalled()
  field.remove()
})
