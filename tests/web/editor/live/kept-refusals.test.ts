import { effectScope, ref, shallowRef } from 'vue'
import { beforeEach, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import { basisOf } from '../../../../web/src/editor/edits/bases.ts'
import { createEditor } from '../../../../web/src/editor/edits/editor.ts'
import type { RefusalReason } from '../../../../web/src/editor/refused/refused-edits.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import { keepRefusals } from '../../../../web/src/editor/refused/kept-refusals.ts'
import { aDocument } from '../a-document.ts'

let ids = 0
vi.mock('../../../../web/src/backend/documents/documents.ts', () => ({ newId: () => `tab${(ids += 1)}` }))

const locked = ref<RefusalReason | null>(null)
let answer: () => Promise<void>

/** The invoice open in a tab; a killed tab runs no code any more. */
function openTab(person = 'ann', document = aDocument()) {
  const scope = effectScope()
  const stored = shallowRef(document)
  const editor = scope.run(() => {
    const made = createEditor({ stored, locked, me: person, newLineValues: () => ({}), send: () => answer() })
    keepRefusals({ org: 'o', person }, 'invoice', made)
    return made
  })!
  return { editor, stored }
}

async function refusedTab() {
  const tab = openTab()
  tab.editor.edit([setting('poNumber', 'PO-7')])
  await tab.editor.flush()
  expect(tab.editor.refused.size).toBe(1)
  return tab
}

beforeEach(() => {
  localStorage.clear()
  locked.value = null
  answer = () => Promise.reject(new BackendProblem('denied'))
})

test('[E36] a refused edit outlives its tab, with its reason and the value that it was made on', async () => {
  locked.value = 'frozen'
  await refusedTab()
  const { editor } = openTab()
  expect(editor.refused.get('poNumber')).toMatchObject({ value: 'PO-7', reason: 'frozen' })
  expect(basisOf(editor.refused.get('poNumber')!.edit)?.value).toBe('')
  locked.value = null
  answer = () => Promise.resolve()
  editor.retry('poNumber')
  await editor.flush()
  expect(openTab().editor.refused.size, 'written').toBe(0)
})

test('[E36] a refused edit that was dismissed, or that the invoice has by now, is kept no more', async () => {
  await refusedTab()
  openTab().editor.dismiss('poNumber')
  expect(openTab().editor.refused.size).toBe(0)
  await refusedTab()
  expect(openTab('ann', aDocument([], { poNumber: 'PO-7' })).editor.refused.size).toBe(0)
  expect(localStorage.length).toBe(0)
})

test('[E36] a device may be shared: nobody sees refused edits of somebody else', async () => {
  await refusedTab()
  expect(openTab('ben').editor.refused.size).toBe(0)
  expect(openTab('ann').editor.refused.size).toBe(1)
})

test('[E36] what the device stored and this app can not read stops nothing', async () => {
  localStorage.setItem('covoice.refused.o.ann.invoice.a', '{')
  localStorage.setItem('covoice.refused.o.ann.invoice.b', JSON.stringify([{ edit: null, seen: [] }]))
  const { editor } = await refusedTab()
  expect(editor.refused.get('poNumber')).toMatchObject({ value: 'PO-7' })
})
