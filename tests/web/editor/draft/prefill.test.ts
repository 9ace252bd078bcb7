import { type Edit, parseCustomer } from '@covoice/domain'
import { effectScope, shallowRef } from 'vue'
import { expect, test, vi } from 'vitest'
import { usePrefill } from '../../../../web/src/editor/draft/prefill.ts'
import type { Editor } from '../../../../web/src/editor/edits/editor.ts'
import { aDocument } from '../a-document.ts'

vi.mock('../../../../web/src/settings/invoice/invoice-settings-store.ts', () => ({
  useInvoiceSettingsStore: () => ({ termsDays: null, invoice: { termsDays: 30 } }),
}))

test('[E12] terms that are not known yet are not guessed when a customer is filled in', () => {
  const acts: Edit[][] = []
  const written = shallowRef(aDocument())
  const editor = { written, edit: (edits: Edit[]) => acts.push(edits) } as unknown as Editor
  const scope = effectScope()
  scope.run(() => usePrefill(editor, () => parseCustomer('northwind', { name: 'Northwind' })))
  const [edit] = acts.flat()
  expect(edit).toMatchObject({ values: { customer: 'northwind' } })
  expect(edit).not.toMatchObject({ values: { termsDays: 30 } })
  scope.stop()
})
