import { limits, type Edit } from '@covoice/domain'
import { effectScope, ref, shallowRef, type EffectScope } from 'vue'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BackendProblem } from '../../../web/src/backend/server/problem.ts'
import { createEditor, type Editor } from '../../../web/src/editor/edits/editor.ts'
import { setting } from '../../../web/src/editor/live/field-key.ts'
import type { RefusalReason } from '../../../web/src/editor/refused/refused-edits.ts'
import { applied, type SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'
import { aDocument, aLine } from './a-document.ts'

vi.mock('../../../web/src/backend/documents/documents.ts', () => {
  let count = 0
  return { newId: () => `blank${(count += 1)}` }
})

const quantity = 'line:l1:quantityThousandths'
const stored = shallowRef<SheetDocument | null>(null)
const locked = ref<RefusalReason | null>(null)
let sent: Edit[][]
let answer: () => Promise<void>
let scope: EffectScope
let editor: Editor

beforeEach(() => {
  vi.useFakeTimers()
  stored.value = aDocument([aLine('l1', { description: 'Work', quantityThousandths: 1000 })])
  locked.value = null
  sent = []
  answer = () => Promise.resolve()
  scope = effectScope()
  editor = scope.run(() =>
    createEditor({
      stored,
      locked,
      me: 'ann',
      newLineValues: () => ({}),
      send: async (edits) => {
        sent.push([...edits])
        await answer()
      },
    }),
  )!
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** What was sent arrives in the document, as from the server. */
function arrive(edits: readonly Edit[]) {
  for (const edit of edits) stored.value = applied(stored.value!, edit, 'ann')
}

const line = (id: string) => editor.shown.value?.lines.find((one) => one.id === id)

describe('typing', () => {
  test('[E2] typed text shows at once, and is written once after a pause', () => {
    for (const value of [2000, 21_000, 215_000]) editor.type(quantity, value)
    expect(line('l1')?.quantityThousandths).toBe(215_000)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(400)
    expect(sent).toEqual([[setting(quantity, 215_000)]])
    vi.advanceTimersByTime(5000)
    expect(sent).toHaveLength(1)
  })

  test('[A20] at the limit of lines, removed ones counted, a new line is kept with the reason and not sent', () => {
    const filled = Array.from({ length: limits.lines - 1 }, (_, n) =>
      aLine(`m${n}`, { removed: n % 2 === 0 }),
    )
    stored.value = aDocument([aLine('l1'), ...filled])
    const added = `line:${editor.blankId.value}:description`
    editor.type(added, 'One more')
    editor.leave(added)
    expect(sent).toEqual([])
    expect([...editor.refused.values()].map(({ reason }) => reason)).toContain('tooManyLines')
  })

  test('[E2] typing without a pause is still written within a second', () => {
    for (let key = 1; key <= 9; key += 1) {
      editor.type(quantity, key * 1000)
      vi.advanceTimersByTime(100)
    }
    expect(sent.length).toBeGreaterThan(0)
  })

  test('[E2] leaving a field writes it without waiting, and an unchanged value not at all', () => {
    editor.type(quantity, 3000)
    editor.leave(quantity)
    expect(sent).toHaveLength(1)
    arrive(sent[0]!)
    editor.commit(quantity, 3000)
    expect(sent).toHaveLength(1)
  })

  test('[E3] a colleague’s value does not replace what I am typing', () => {
    editor.type(quantity, 3000)
    arrive([setting(quantity, 9000)])
    expect(line('l1')?.quantityThousandths).toBe(3000)
  })

  test('[E2] a written value stays shown until the document shows it', () => {
    editor.commit(quantity, 3000)
    expect(line('l1')?.quantityThousandths).toBe(3000)
    arrive(sent[0]!)
    arrive([setting(quantity, 9000)])
    expect(line('l1')?.quantityThousandths).toBe(9000)
  })

  test('[E9] an invalid value is not written, stays in its field and says why', () => {
    editor.type('notes', 'x'.repeat(10_001))
    editor.leave('notes')
    expect(sent).toEqual([])
    expect(editor.problems.get('notes')).toBe('tooLong')
    expect(editor.shown.value?.invoice.notes).toHaveLength(10_001)
    editor.type('notes', 'short')
    editor.leave('notes')
    expect(editor.problems.size).toBe(0)
    expect(sent).toHaveLength(1)
  })
})

test('[E9] an unreadable value is ignored and keeps the invoice open, until a readable one replaces it', () => {
  editor.type(quantity, 12_000)
  editor.untype(quantity)
  editor.refuse(quantity)
  vi.advanceTimersByTime(5000)
  expect(sent).toEqual([])
  expect(editor.failed.value).toBe(1)
  editor.type(quantity, 1000)
  expect(editor.failed.value).toBe(0)
})

describe('the empty last line', () => {
  test('[E7] is created when someone types in it, with all the typed text, and another empty line follows', () => {
    const id = editor.blankId.value
    editor.type(`line:${id}:description`, 'Support')
    expect(line(id)?.description).toBe('Support')
    editor.type(`line:${id}:quantityThousandths`, 2000)
    vi.advanceTimersByTime(400)
    expect(sent).toHaveLength(1)
    expect(sent[0]![0]).toMatchObject({
      kind: 'addLine',
      line: { id, description: 'Support', quantityThousandths: 2000 },
    })
    expect(editor.blankId.value).not.toBe(id)
  })

  test('[E7] is not written when it was left unchanged', () => {
    const id = editor.blankId.value
    editor.type(`line:${id}:description`, 'S')
    editor.type(`line:${id}:description`, '')
    editor.leave(`line:${id}:description`)
    expect(sent).toEqual([])
    expect(line(id)).toBeUndefined()
  })

  test('[E7] takes an entry of the price list as one edit', () => {
    const id = editor.blankId.value
    editor.fill(id, { product: 'p1', description: 'Firewall', unitPriceMillionths: 749_990_000 })
    expect(sent).toHaveLength(1)
    expect(line(id)).toMatchObject({ product: 'p1', description: 'Firewall' })
  })
})

describe('what can’t be saved', () => {
  test('[E10] a refused edit is kept with its reason, shown, and can be retried', async () => {
    answer = () => Promise.reject(new BackendProblem('denied'))
    editor.commit('notes', 'Thanks')
    await editor.flush()
    expect(editor.refused.get('notes')).toMatchObject({ value: 'Thanks', reason: 'denied' })
    expect(editor.shown.value?.invoice.notes).toBe('Thanks')
    answer = () => Promise.resolve()
    editor.retry('notes')
    await editor.flush()
    expect(editor.refused.size).toBe(0)
    expect(sent).toHaveLength(2)
  })

  test('[E10] typing when the invoice is issued is kept, not sent, and not lost', async () => {
    editor.type('notes', 'Thanks')
    locked.value = 'frozen'
    await Promise.resolve()
    expect(editor.refused.get('notes')).toMatchObject({ value: 'Thanks', reason: 'frozen' })
    vi.advanceTimersByTime(1000)
    expect(sent).toEqual([])
    expect(editor.written.value?.invoice.notes).toBe('')
  })

  test('[E10] a refusal that comes before its reason is known gets it afterwards', async () => {
    answer = () => Promise.reject(new BackendProblem('denied'))
    editor.commit('notes', 'Thanks')
    await editor.flush()
    locked.value = 'frozen'
    await Promise.resolve()
    expect(editor.refused.get('notes')?.reason).toBe('frozen')
  })

  test('[E10] a kept edit disappears when the document has its value after all, or when I dismiss it', async () => {
    answer = () => Promise.reject(new BackendProblem('denied'))
    editor.commit('notes', 'Thanks')
    editor.commit('footer', 'Small print')
    await editor.flush()
    arrive([setting('notes', 'Thanks')])
    expect([...editor.refused.keys()]).toEqual(['footer'])
    editor.dismiss('footer')
    expect(editor.shown.value?.invoice.footer).toBe('')
  })
})
