import { invoicePath } from '@covoice/domain'
import { beforeEach, expect, test, vi } from 'vitest'
import { takeEarlierRefusals } from '../../../../web/src/editor/late/earlier-refusals.ts'

const edit = { kind: 'setField', field: 'poNumber', value: 'PO-7' }
beforeEach(() => localStorage.clear())

test('[E83] what an earlier release kept in the browser storage is taken over, of its person alone', () => {
  const stored = JSON.stringify([{ edit, reason: 'frozen', seen: [''] }])
  for (const key of ['o.ann.i.one', 'o.ben.i.two']) localStorage.setItem(`covoice.refused.${key}`, stored)
  for (const [id, odd] of ['{', '[{ "edit": null, "seen": [] }]', '[null, {}]', '{}', 'null'].entries())
    localStorage.setItem(`covoice.refused.o.ann.i.odd${id}`, odd)
  const refuse = vi.fn(() => Promise.resolve())
  takeEarlierRefusals({ person: 'ann', refuse })
  expect(refuse.mock.calls).toEqual([
    [
      invoicePath('o', 'i'),
      expect.objectContaining({
        key: 'poNumber',
        value: 'PO-7',
        edit,
        seen: { value: '', atMs: expect.any(Number) as number },
      }),
      'frozen',
    ],
  ])
  expect(Object.keys(localStorage)).toEqual(['covoice.refused.o.ben.i.two'])
})
