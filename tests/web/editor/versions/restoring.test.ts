import { differencesOf, type Content, type Edit } from '@covoice/domain'
import { effectScope, ref, shallowRef, watchEffect, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createEditor, type Editor } from '../../../../web/src/editor/edits/editor.ts'
import type { RefusalReason } from '../../../../web/src/editor/edits/refused-edits.ts'
import { applied, type SheetDocument } from '../../../../web/src/editor/live/sheet-document.ts'
import { restoringEdits } from '../../../../web/src/editor/versions/restoring-edits.ts'
import { handRestoration, takeRestoration } from '../../../../web/src/editor/versions/restoration.ts'
import { aDocument, aLine } from '../a-document.ts'

vi.mock('../../../../web/src/backend/documents/documents.ts', () => ({ newId: () => 'blank' }))

const stored = shallowRef<SheetDocument | null>(null)
const locked = ref<RefusalReason | null>(null)
let sent: Edit[][]
let scope: EffectScope
let editor: Editor

beforeEach(() => {
  stored.value = null
  locked.value = null
  sent = []
  scope = effectScope()
  const send = (edits: readonly Edit[]) => {
    sent.push([...edits])
    for (const one of edits) stored.value = applied(stored.value!, one, 'ann')
    return Promise.resolve()
  }
  editor = scope.run(() => {
    watchEffect(() => undefined)
    return createEditor({ stored, locked, me: 'ann', newLineValues: () => ({}), send })
  })!
})
afterEach(() => scope.stop())

const contentOf = ({ invoice, lines }: SheetDocument): Content => ({ content: invoice, lines })
const differencesNow = (version: SheetDocument) =>
  differencesOf(contentOf(editor.written.value!), contentOf(version))

const then = aDocument(
  [aLine('l1', { quantityThousandths: 2000 }), aLine('l2', { description: 'Travel' }), aLine('l3')],
  { notes: 'Thanks', poNumber: '7' },
)
const later: Record<string, SheetDocument> = {
  'other values': aDocument([aLine('l1'), aLine('l2', { description: 'Trip' }), aLine('l3')], { notes: '' }),
  'a removed line': { ...then, lines: then.lines.map((line) => ({ ...line, removed: line.id === 'l2' })) },
  'a removed line that was changed before': {
    ...then,
    lines: then.lines.map((line) =>
      line.id === 'l2' ? { ...line, description: 'Trip', removed: true } : line,
    ),
  },
  'a new line': aDocument([...then.lines, aLine('l4', { description: 'More' })], then.invoice),
  'another order': {
    ...then,
    lines: [...then.lines].reverse().map((line, at) => ({ ...line, position: `a${at}` })),
  },
  'no trace of a line': { ...then, lines: then.lines.slice(0, 2) },
}

describe('a version that is restored', () => {
  test.each(Object.entries(later))(
    '[S39] says what it said, after %s, as one step that is undone',
    (_, now) => {
      stored.value = now
      const edits = restoringEdits(editor.written.value!, contentOf(then))
      expect(editor.edit(edits)).toBe(true)
      expect(differencesNow(then)).toEqual([])
      editor.undo()
      expect(differencesNow(now)).toEqual([])
      expect(editor.canUndo.value).toBe(false)
    },
  )

  test('[S39] changes nothing where the invoice says the same, and no field that says the same', () => {
    expect(restoringEdits(then, contentOf(then))).toEqual([])
    const now = aDocument(then.lines, { ...then.invoice, notes: 'Other' })
    expect(restoringEdits(now, contentOf(then))).toEqual([
      { kind: 'setField', field: 'notes', value: 'Thanks' },
    ])
  })

  test('[S39] is taken by the sheet of its invoice, once', () => {
    const wanted = { invoice: 'i1', at: '14:32', content: contentOf(then) }
    handRestoration(wanted)
    expect(takeRestoration('i1')).toBe(wanted)
    expect(takeRestoration('i1')).toBeNull()
    handRestoration(wanted)
    expect([takeRestoration('i2'), takeRestoration('i1')]).toEqual([null, null])
  })
})
