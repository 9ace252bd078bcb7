import { expect, test } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import type { Invoice } from '@covoice/domain'
import SheetHead from '../../../web/src/editor/sheet/SheetHead.vue'
import { provideSheet, type SheetModel } from '../../../web/src/editor/sheet/sheet-model.ts'
import { mountApp } from '../mounting.ts'
import { aDocument } from '../editor/a-document.ts'

async function headOf(known: Partial<Invoice>): Promise<string> {
  const page = defineComponent(() => {
    provideSheet({ document: shallowRef(aDocument([], known)) } as unknown as SheetModel)
    return () => h(SheetHead, { isNew: false })
  })
  return (await mountApp(page)).wrapper.text()
}

test('[Z52] a reopened invoice says beside its number that it is a draft, on screen and printed', async () => {
  const number = { number: 1, numberText: 'INV-0001' }
  expect(await headOf({ ...number, content: 'open' })).toContain('Draft · INV-0001')
  expect(await headOf({ ...number, content: 'frozen' })).not.toContain('Draft')
  expect(await headOf({ number: null, numberText: null, content: 'open' })).toContain('Draft · ')
})
