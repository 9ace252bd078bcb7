import type { Edit } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { useUndoing } from '../../../../web/src/editor/edits/undoing.ts'
import { stepsOf } from '../../../../web/src/editor/edits/steps.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import {
  applied,
  saidBy,
  valueAt,
  type SheetDocument,
} from '../../../../web/src/editor/live/sheet-document.ts'
import { aDocument, aLine } from '../a-document.ts'

/** A document, and the undo of the person who edits it through `act`. */
function aDesk() {
  let document: SheetDocument = aDocument([aLine('l1'), aLine('l2')])
  const apply = (edits: readonly Edit[]) => {
    for (const edit of edits) document = applied(document, edit, 'somebody')
  }
  const undoing = useUndoing(
    (key) => valueAt(document, key),
    (steps) => apply(steps.map(({ edit }) => edit)),
  )
  return {
    ...undoing,
    colleague: apply,
    act: (edits: readonly Edit[]) => {
      undoing.push(
        edits.flatMap((edit) => stepsOf(document, edit)),
        null,
      )
      apply(edits)
    },
    says: (key: string) => valueAt(document, key),
    content: () => ({
      header: document.invoice,
      lines: document.lines.map((line) => [line.id, line.position, line.removed, saidBy(line)]),
    }),
  }
}

const edit: fc.Arbitrary<Edit[]> = fc.oneof(
  fc
    .tuple(fc.constantFrom('poNumber', 'contractName'), fc.constantFrom('', 'a', 'b', 'c'))
    .map(([key, value]) => [setting(key, value)]),
  fc
    .constantFrom('a', 'b')
    .map((value): Edit[] => [{ kind: 'setFields', values: { poNumber: value, 'to.name': value } }]),
  fc
    .tuple(fc.constantFrom('l1', 'l2'), fc.constantFrom(1000, 2000, 3000))
    .map(([line, value]) => [setting(`line:${line}:quantityThousandths`, value)]),
  fc
    .tuple(fc.constantFrom('l1', 'l2'), fc.constantFrom('removeLine', 'restoreLine'))
    .map(([line, kind]): Edit[] => [{ kind, line }]),
  fc
    .tuple(fc.constantFrom('l1', 'l2'), fc.constantFrom('a0', 'a5', 'a9'))
    .map(([line, position]): Edit[] => [{ kind: 'moveLine', line, position }]),
)
const act = fc.oneof(
  fc.record({ who: fc.constantFrom('me', 'colleague'), edit }),
  fc.record({ who: fc.constantFrom('undo', 'redo'), anyway: fc.boolean() }),
)

test('[E63] n undos and n redos with nothing between restore the document, whatever colleagues did before', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 1, maxLength: 8 }),
      async (before, undos) => {
        const desk = aDesk()
        for (const one of before) {
          if ('edit' in one) (one.who === 'me' ? desk.act : desk.colleague)(one.edit)
          else {
            desk[one.who === 'undo' ? 'undo' : 'redo']()
            if (one.anyway) await desk.anyway()?.()
          }
        }
        const stood = desk.content()
        let taken = 0
        for (const anyway of undos) {
          if (!desk.canUndo.value) break
          desk.undo()
          if (anyway) await desk.anyway()?.()
          taken += 1
        }
        for (; taken > 0; taken -= 1) desk.redo()
        expect(desk.content()).toEqual(stood)
      },
    ),
    { numRuns: 2000 },
  )
})

test('[E63] undo anyway takes what a colleague changed since, once, and redo gives their value back', async () => {
  const desk = aDesk()
  desk.act([setting('poNumber', 'mine')])
  desk.colleague([setting('poNumber', 'theirs')])
  expect(desk.undo()).toEqual(['poNumber'])
  const anyway = desk.anyway()
  await anyway?.()
  expect(desk.says('poNumber')).toBe('')
  desk.redo()
  expect(desk.says('poNumber')).toBe('theirs')
  await anyway?.()
  expect(desk.says('poNumber'), 'an offer of an earlier undo is over').toBe('theirs')
  expect(desk.undo(), 'their value is asked about again').toEqual(['poNumber'])
})

test('[E63] where nothing was skipped, nothing is offered', () => {
  const desk = aDesk()
  desk.act([setting('poNumber', 'mine')])
  desk.undo()
  expect(desk.anyway()).toBeNull()
})

test('[E63] what a redo has left out, no later redo does: a colleague has said what stands there since', () => {
  const desk = aDesk()
  desk.act([{ kind: 'setFields', values: { poNumber: 'mine', 'to.name': 'Contoso' } }])
  desk.undo()
  desk.colleague([setting('poNumber', 'theirs')])
  expect(desk.redo()).toEqual(['poNumber'])
  desk.colleague([setting('poNumber', '')])
  desk.undo()
  desk.redo()
  expect([desk.says('to.name'), desk.says('poNumber')]).toEqual(['Contoso', ''])
})
