import { defineComponent, h, ref, type Component } from 'vue'
import { vi } from 'vitest'
import { quiet } from '../../../web/src/editor/sheet/field-state.ts'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { mountApp } from '../mounting.ts'

/** A field of the sheet as mounted, and what it tells the sheet. */
export async function mountedField(field: Component, props: Record<string, unknown>) {
  const told = {
    commit: vi.fn<SheetModel['commit']>(),
    fill: vi.fn<SheetModel['fill']>(),
    untype: vi.fn<SheetModel['untype']>(),
    refuse: vi.fn<SheetModel['refuse']>(),
    mark: vi.fn<SheetModel['mark']>(),
  }
  const sheet = {
    editable: ref(true),
    printing: ref(false),
    asForm: ref(false),
    focused: ref(null),
    stateOf: () => quiet,
    type: () => undefined,
    enter: () => undefined,
    leave: () => undefined,
    ...told,
  }
  const page = defineComponent(() => {
    provideSheet(sheet as unknown as SheetModel)
    return () => h(field, props)
  })
  const { wrapper } = await mountApp(page)
  return { wrapper, input: wrapper.get('input'), ...told }
}
