import { describe, expect, test } from 'vitest'
import { setting } from '../../../web/src/editor/live/field-key.ts'
import { applied, valueAt, type SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'
import { useUndoing } from '../../../web/src/editor/edits/undoing.ts'
import { stepsOf } from '../../../web/src/editor/edits/steps.ts'
import {
  emptyStack,
  pushed,
  redone,
  undone,
  type UndoStack,
} from '../../../web/src/editor/edits/undo-stack.ts'
import { aDocument, aLine } from './a-document.ts'
import type { Edit } from '@covoice/domain'

/** Ann's editing: acts are applied and remembered, a colleague's are only applied. */
class Desk {
  document: SheetDocument
  stack: UndoStack = emptyStack

  constructor(document: SheetDocument) {
    this.document = document
  }

  act(edits: Edit[], run: string | null = null) {
    const steps = edits.flatMap((edit) => stepsOf(this.document, edit))
    this.stack = pushed(this.stack, { steps, texts: [], run })
    this.colleague(edits)
  }

  colleague(edits: Edit[]) {
    for (const edit of edits) this.document = applied(this.document, edit, 'ben')
  }

  undo() {
    const turn = undone(this.stack, (key) => valueAt(this.document, key))
    return this.#take(turn)
  }

  redo() {
    return this.#take(redone(this.stack, (key) => valueAt(this.document, key)))
  }

  #take(turn: ReturnType<typeof undone>) {
    if (!turn) return null
    this.stack = turn.stack
    this.colleague(turn.steps.map((step) => step.edit))
    return turn.skipped
  }

  says(key: string) {
    return valueAt(this.document, key)
  }
}

describe('undo', () => {
  test('[E6] undo reverts my last edit and redo repeats it', () => {
    const desk = new Desk(aDocument())
    desk.act([setting('notes', 'Thanks')])
    desk.act([setting('notes', 'Many thanks')])
    desk.undo()
    expect(desk.says('notes')).toBe('Thanks')
    desk.undo()
    expect(desk.says('notes')).toBe('')
    desk.redo()
    desk.redo()
    expect(desk.says('notes')).toBe('Many thanks')
    expect(desk.redo()).toBeNull()
  })

  test('[E6] a field that a colleague changed since is left alone, the rest of the edit is reverted', () => {
    const desk = new Desk(aDocument())
    desk.act([{ kind: 'setFields', values: { 'to.name': 'Contoso', buyerReference: 'R1' } }])
    desk.colleague([setting('to.name', 'Contoso Ltd')])
    expect(desk.undo()).toEqual(['to.name'])
    expect(desk.says('to.name')).toBe('Contoso Ltd')
    expect(desk.says('buyerReference')).toBe('')
    desk.redo()
    expect(desk.says('to.name')).toBe('Contoso Ltd')
    expect(desk.says('buyerReference')).toBe('R1')
  })

  test('[E63] one undo takes one edit, also where a colleague has changed all of it', () => {
    const desk = new Desk(aDocument([aLine('l1')]))
    desk.act([setting('line:l1:description', 'Rack')])
    desk.act([setting('notes', 'Thanks')])
    desk.colleague([setting('notes', 'Many thanks')])
    const undoing = useUndoing(
      (key) => desk.says(key),
      (steps) => desk.colleague(steps.map(({ edit }) => edit)),
    )
    for (const { steps, run } of desk.stack.done) undoing.push(steps, run)
    expect(undoing.undo()).toEqual(['notes'])
    expect([desk.says('notes'), desk.says('line:l1:description')]).toEqual(['Many thanks', 'Rack'])
    expect(undoing.undo()).toEqual([])
    expect(desk.says('line:l1:description')).toBe('')
  })

  test('[E6] continued typing in one field is reverted as one edit, until the cursor leaves the field', () => {
    const desk = new Desk(aDocument())
    desk.act([setting('notes', 'Th')], 'notes#1')
    desk.act([setting('notes', 'Thanks')], 'notes#1')
    desk.act([setting('notes', 'Thanks a lot')], 'notes#2')
    desk.undo()
    expect(desk.says('notes')).toBe('Thanks')
    desk.undo()
    expect(desk.says('notes')).toBe('')
  })

  test('[E6] a new edit forgets what was undone', () => {
    const desk = new Desk(aDocument())
    desk.act([setting('notes', 'one')])
    desk.undo()
    desk.act([setting('footer', 'two')])
    expect(desk.redo()).toBeNull()
  })

  test('[E6] undo removes an added line and redo restores it', () => {
    const desk = new Desk(aDocument())
    desk.act([{ kind: 'addLine', line: aLine('l1', { description: 'Work' }) }])
    desk.undo()
    expect(desk.says('line:l1:removed')).toBe(true)
    desk.redo()
    expect(desk.says('line:l1:removed')).toBe(false)
  })

  test('[E6] my undo does not remove a line of mine that a colleague has edited', () => {
    const desk = new Desk(aDocument())
    desk.act([{ kind: 'addLine', line: aLine('l1', { description: 'Work' }) }])
    desk.colleague([setting('line:l1:quantityThousandths', 5000)])
    expect(desk.undo()).toEqual(['line:l1:*'])
    expect(desk.says('line:l1:removed')).toBe(false)
  })

  test('[E6] undo returns a removed line and a moved line to their positions', () => {
    const desk = new Desk(aDocument([aLine('l1'), aLine('l2')]))
    desk.act([{ kind: 'removeLine', line: 'l1' }])
    desk.act([{ kind: 'moveLine', line: 'l2', position: 'a0' }])
    desk.undo()
    expect(desk.says('line:l2:position')).toBe('a2')
    desk.undo()
    expect(desk.says('line:l1:removed')).toBe(false)
  })
})
