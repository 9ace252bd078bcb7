import { enableAutoUnmount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { afterEach, expect, test } from 'vitest'
import LineNotices from '../../../web/src/editor/fields/LineNotices.vue'
import { showNoticesApart } from '../../../web/src/editor/fields/notices-apart.ts'
import QuantityField from '../../../web/src/editor/quantity/QuantityField.vue'
import { quiet, type FieldState } from '../../../web/src/editor/sheet/field-state.ts'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { until } from '../../support/waiting.ts'
import { mountApp } from '../mounting.ts'
import { aDocument, aLine } from './a-document.ts'

enableAutoUnmount(afterEach)

const overtaken = (mine: number, theirs: number): FieldState => ({
  ...quiet,
  notice: { kind: 'overwritten', by: 'ben', name: 'Ben', mine, theirs },
})

test('[E66] two notices of one line stand below each other, and each names its field', async () => {
  const states = new Map([
    ['line:l1:quantityThousandths', overtaken(2000, 3000)],
    ['line:l1:unitPriceMillionths', overtaken(80_000_000, 90_000_000)],
  ])
  const line = aLine('l1')
  const sheet = {
    document: ref(aDocument([line])),
    editable: ref(true),
    printing: ref(false),
    asForm: ref(false),
    focused: ref(null),
    stateOf: (key: string) => states.get(key) ?? quiet,
  }
  const row = defineComponent(() => {
    showNoticesApart()
    return () => [h(QuantityField, { line, label: 'Quantity' }), h(LineNotices, { line: 'l1' })]
  })
  const page = defineComponent(() => {
    provideSheet(sheet as unknown as SheetModel)
    return () => h(row)
  })
  const { wrapper } = await mountApp(page)
  const notices = () => wrapper.findAll('[role=status]').map((notice) => notice.text())
  await until(() => notices().length > 0)
  expect(notices()).toEqual([
    expect.stringContaining('Quantity: Ben changed your'),
    expect.stringContaining('Price: Ben changed your'),
  ])
})
