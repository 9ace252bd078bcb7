import { invoiceFields, lineFields, valueDigest, type Edit } from '@covoice/domain'
import { effectScope, ref, shallowRef, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { learnServerTime } from '../../../../web/src/backend/server/server-clock.ts'
import { basisFields } from '../../../../web/src/editor/edits/basis-fields.ts'
import { createEditor, type Editor } from '../../../../web/src/editor/edits/editor.ts'
import type { RefusalReason } from '../../../../web/src/editor/refused/refused-edits.ts'
import { applied, type SheetDocument } from '../../../../web/src/editor/live/sheet-document.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import { aDocument, aLine } from '../a-document.ts'

vi.mock('../../../../web/src/backend/documents/documents.ts', () => ({ newId: () => 'blank' }))

const quantity = 'line:l1:quantityThousandths'
const stored = shallowRef<SheetDocument | null>(null)
const locked = ref<RefusalReason | null>(null)
let sent: Edit[]
let answer: () => Promise<void>
let scope: EffectScope
let editor: Editor

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-30T10:00:00Z') })
  learnServerTime(new Date(), Date.now(), Date.now())
  stored.value = aDocument([aLine('l1', { quantityThousandths: 1000 })])
  locked.value = null
  sent = []
  answer = () => Promise.resolve()
  scope = effectScope()
  const send = async (edits: readonly Edit[]) => {
    sent.push(...edits)
    await answer()
  }
  editor = scope.run(() => createEditor({ stored, locked, me: 'ben', newLineValues: () => ({}), send }))!
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A colleague's value arrives. */
function arrives(key: string, value: unknown): void {
  stored.value = applied(stored.value!, setting(key, value), 'ann')
}

function types(key: string, value: unknown): void {
  editor.type(key, value)
  editor.leave(key)
}

const saysOf = (edit: Edit | undefined) => (edit ? basisFields(edit) : {})
const quantities = (saw: number, wrote: number) =>
  valueDigest(lineFields.quantityThousandths, saw) + valueDigest(lineFields.quantityThousandths, wrote)
const said = () => sent.map((edit) => saysOf(edit)['basis.{me}.of.quantityThousandths'])

describe('[S33] an edit says which value it was made on', () => {
  test('and when, by the clock of the server', () => {
    learnServerTime(new Date(Date.now() + 90_000), Date.now(), Date.now())
    types(quantity, 9000)
    expect(saysOf(sent[0])).toEqual({
      'basis.{me}.at': new Date('2026-11-30T10:01:30Z'),
      'basis.{me}.of.quantityThousandths': quantities(1000, 9000),
    })
  })

  test('the next one on my own value, also while the first is on its way', () => {
    answer = () => new Promise(() => undefined)
    for (const value of [2000, 3000, 4000]) types(quantity, value)
    expect(said()).toEqual([quantities(1000, 2000), quantities(2000, 3000), quantities(3000, 4000)])
  })

  test('on the value that stood when the typing began, whatever arrives in the meantime', () => {
    editor.type(quantity, 9000)
    arrives(quantity, 7000)
    editor.leave(quantity)
    types(quantity, 95_000)
    expect(said()).toEqual([quantities(1000, 9000), quantities(9000, 95_000)])
  })

  test('undone and redone, on the value that it takes back', () => {
    types(quantity, 9000)
    arrives(quantity, 9000)
    editor.undo()
    arrives(quantity, 1000)
    vi.setSystemTime(new Date('2026-11-30T10:05:00Z'))
    editor.redo()
    expect(said()).toEqual([quantities(1000, 9000), quantities(9000, 1000), quantities(1000, 9000)])
    expect(saysOf(sent[2])['basis.{me}.at']).toEqual(new Date('2026-11-30T10:05:00Z'))
  })

  test('tried again after a refusal, still on the value that its writer saw', async () => {
    answer = () => Promise.reject(new Error('offline'))
    types(quantity, 9000)
    await vi.advanceTimersByTimeAsync(10)
    arrives(quantity, 7000)
    answer = () => Promise.resolve()
    editor.retry(quantity)
    expect(said()).toEqual([quantities(1000, 9000), quantities(1000, 9000)])
  })

  test('a part of an address under a key without dots', () => {
    types('to.address.city', 'Oslo')
    const city = invoiceFields['to.address.city']!
    expect(saysOf(sent[0])['basis.{me}.of.to:address:city']).toBe(
      valueDigest(city, '') + valueDigest(city, 'Oslo'),
    )
  })
})

test('[S34] a line that is moved, removed or added says nothing', () => {
  editor.edit([{ kind: 'moveLine', line: 'l1', position: 'Zz' }])
  editor.edit([{ kind: 'removeLine', line: 'l1' }])
  types('line:blank:description', 'More')
  expect(sent.map(({ kind }) => kind)).toEqual(['moveLine', 'removeLine', 'addLine'])
  expect(sent.map(saysOf)).toEqual([{}, {}, {}])
})
