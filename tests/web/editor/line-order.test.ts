import { newLine, type Edit, type Line } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { addingBelow, movingTo, present } from '../../../web/src/editor/lines/line-order.ts'
import { applied, type SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'
import { aDocument, aLine } from './a-document.ts'

const after = (document: SheetDocument, edits: Edit[]) =>
  edits.reduce((now, edit) => applied(now, edit, 'ann'), document)
const ids = (lines: readonly Line[]) => lines.map((line) => line.id)
const make = (position: string) => ({ id: 'new', ...newLine(position) })

describe('the order of lines', () => {
  const three = aDocument([aLine('l1'), aLine('l2'), aLine('l3')])

  test('[E7] a line is added right below another', () => {
    expect(ids(after(three, addingBelow(three.lines, 'l1', make)).lines)).toEqual(['l1', 'new', 'l2', 'l3'])
    expect(ids(after(three, addingBelow(three.lines, 'l3', make)).lines)).toEqual(['l1', 'l2', 'l3', 'new'])
  })

  test('[E7] a line takes the place of the one that it is dropped on', () => {
    expect(ids(after(three, movingTo(three.lines, 'l1', 'l3')).lines)).toEqual(['l2', 'l3', 'l1'])
    expect(ids(after(three, movingTo(three.lines, 'l3', 'l1')).lines)).toEqual(['l3', 'l1', 'l2'])
    expect(movingTo(three.lines, 'l2', 'l2')).toEqual([])
  })

  test('[E7] lines that two people put at the same position are separated before a line goes between them', () => {
    const twins = aDocument([aLine('l1', { position: 'a1' }), aLine('l2', { position: 'a1' }), aLine('l3')])
    expect(ids(after(twins, addingBelow(twins.lines, 'l1', make)).lines)).toEqual(['l1', 'new', 'l2', 'l3'])
    expect(ids(after(twins, movingTo(twins.lines, 'l3', 'l2')).lines)).toEqual(['l1', 'l3', 'l2'])
  })

  test('[E5] removed lines and charges are not among the items', () => {
    const lines = [aLine('l1'), aLine('l2', { removed: true }), aLine('l3', { kind: 'charge' })]
    expect(ids(present(lines, 'item'))).toEqual(['l1'])
    expect(ids(present(lines, 'charge'))).toEqual(['l3'])
  })
})
