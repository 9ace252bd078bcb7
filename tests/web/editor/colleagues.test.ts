import { invoiceTable, invoiceTables } from '@covoice/domain'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changesBetween } from '../../../web/src/editor/live/colleague-changes.ts'
import { watchColleagues } from '../../../web/src/editor/live/colleagues.ts'
import { setting } from '../../../web/src/editor/live/field-key.ts'
import { OwnWrites } from '../../../web/src/editor/edits/own-writes.ts'
import { applied, type SheetDocument } from '../../../web/src/editor/live/sheet-document.ts'
import { aDocument, aLine } from './a-document.ts'

const me = 'ann'
let nowMs: number
let ownWrites: OwnWrites
let typed: Map<string, unknown>
let removed: { line: string; by: string | null }[]
let alsoHere: string | null
let colleagues: ReturnType<typeof watchColleagues>
let document: SheetDocument

beforeEach(() => {
  nowMs = 0
  ownWrites = new OwnWrites(() => nowMs)
  typed = new Map()
  removed = []
  alsoHere = 'ben'
  document = aDocument([aLine('l1', { description: 'Work' })])
  colleagues = watchColleagues({
    me: () => me,
    ownWrites,
    typed,
    suspect: () => alsoHere,
    removed: (line, by) => removed.push({ line, by }),
  })
})

/** A field arrives with a value; the document that it is in says it was changed by `by`. */
function arrives(key: string, value: unknown, by: string) {
  const next = applied(document, setting(key, value), by)
  const stamped: SheetDocument = {
    invoice: key.startsWith('line:') ? next.invoice : { ...next.invoice, changedBy: by },
    lines: next.lines.map((line) =>
      line.id === 'l1' && key.startsWith('line:') ? { ...line, changedBy: by } : line,
    ),
  }
  colleagues.heard(document, stamped)
  document = stamped
}

function iWrite(key: string, value: unknown) {
  ownWrites.add(key, value)
  arrives(key, value, me)
}

describe('what colleagues do', () => {
  test('[E4] a colleague’s change flashes its field once more each time', () => {
    arrives('notes', 'Hello', 'ben')
    expect(colleagues.flashes.get('notes')).toEqual({ by: 'ben', count: 1 })
    arrives('notes', 'Hello you', 'ben')
    expect(colleagues.flashes.get('notes')).toEqual({ by: 'ben', count: 2 })
    expect(colleagues.notices.size).toBe(0)
  })

  test('[E4] a text that merges flashes when a colleague begins to type in it, not when it is stored, by whomever', () => {
    vi.useFakeTimers()
    const merging = watchColleagues({
      ...{ me: () => me, ownWrites, typed, suspect: () => alsoHere },
      ...{ removed: () => undefined, merges: () => true },
    })
    merging.heard(document, applied(document, setting('notes', 'Hello'), 'ben'))
    merging.typed('notes', me)
    expect(merging.flashes.size).toBe(0)
    for (let keys = 0; keys < 10; keys += 1) {
      merging.typed('notes', 'ben')
      vi.advanceTimersByTime(1_000)
    }
    expect(merging.flashes.size, 'who types on is pointed at once').toBe(0)
    vi.advanceTimersByTime(5_000)
    merging.typed('notes', 'ben')
    expect(merging.flashes.get('notes')).toEqual({ by: 'ben', count: 2 })
    vi.useRealTimers()
  })

  test('[E4] my own change does not flash', () => {
    iWrite('notes', 'Hello')
    expect(colleagues.flashes.size).toBe(0)
  })

  test('[E4] parts of an address are fields of their own', () => {
    arrives('to.address.city', 'Berlin', 'ben')
    expect([...colleagues.flashes.keys()]).toEqual(['to.address.city'])
  })

  test.each([
    ['taxRounding', 'perLine'],
    ['cashRoundingMinor', 5],
    ['line:l1:kind', 'charge'],
    ['line:l1:product', 'p1'],
    ['line:l1:priceQuantityThousandths', 100_000],
  ])('[E59] a colleague’s change of %s is told', (key, value) => {
    iWrite(key, value)
    arrives(key, null, 'ben')
    expect(colleagues.notices.get(key)).toMatchObject({ by: 'ben', mine: value, theirs: null })
  })

  test('[E58] colleagues are told of a change of a field that a later release adds, but not while it is empty', () => {
    const later = { ...invoiceTables, header: { ...invoiceTable, projectCode: invoiceTable.poNumber } }
    const read = { ...document, invoice: { ...document.invoice, projectCode: '' } }
    const written = { ...document, invoice: { ...read.invoice, projectCode: 'A1' } }
    expect(changesBetween(read, { ...read, invoice: { ...read.invoice } }, later)).toEqual([])
    expect(changesBetween(read, written, later)).toMatchObject([{ key: 'projectCode', from: '', to: 'A1' }])
  })

  test('[E3] a person who wrote a field shortly before is told the colleague’s new value', () => {
    iWrite('line:l1:quantityThousandths', 3000)
    arrives('line:l1:quantityThousandths', 5000, 'ben')
    expect(colleagues.notices.get('line:l1:quantityThousandths')).toEqual({
      kind: 'overwritten',
      by: 'ben',
      mine: 3000,
      theirs: 5000,
    })
  })

  test('[E3] a colleague’s change a minute later is not announced', () => {
    iWrite('notes', 'Hello')
    nowMs = 61_000
    arrives('notes', 'Bye', 'ben')
    expect(colleagues.notices.size).toBe(0)
  })

  test('[E3] a colleague’s value in the field where I am typing is announced while I go on', () => {
    typed.set('notes', 'Dear')
    arrives('notes', 'Hello', 'ben')
    expect(colleagues.notices.get('notes')).toEqual({
      kind: 'meanwhile',
      by: 'ben',
      mine: 'Dear',
      theirs: 'Hello',
    })
  })

  test('[E3] a colleague’s field below my pending write counts as theirs, although it is stamped by me', () => {
    iWrite('notes', 'Hello')
    arrives('poNumber', 'PO-7', me)
    expect(colleagues.flashes.get('poNumber')?.by).toBe('ben')
    arrives('notes', 'Bye', me)
    expect(colleagues.notices.get('notes')).toMatchObject({ kind: 'overwritten', by: 'ben', theirs: 'Bye' })
  })

  test('[E3] my changes in another window are not announced', () => {
    alsoHere = null
    arrives('poNumber', 'PO-7', me)
    expect(colleagues.flashes.size + colleagues.notices.size).toBe(0)
  })

  test('[E3] an older write of mine that comes back late is not announced', () => {
    ownWrites.add('notes', 'a')
    ownWrites.add('notes', 'ab')
    arrives('notes', 'a', me)
    arrives('notes', 'ab', me)
    expect(colleagues.notices.size).toBe(0)
  })

  test('[E5] a removed line is announced with the colleague who removed it', () => {
    const after: SheetDocument = {
      ...document,
      lines: document.lines.map((line) => ({ ...line, removed: true, changedBy: 'ben' })),
    }
    colleagues.heard(document, after)
    expect(removed).toEqual([{ line: 'l1', by: 'ben' }])
  })

  test('[E4] a line that a colleague adds or moves flashes as a whole', () => {
    const added = { ...document, lines: [...document.lines, aLine('l2', {})] }
    const byBen = {
      ...added,
      lines: added.lines.map((l) => (l.id === 'l2' ? { ...l, createdBy: 'ben' } : l)),
    }
    colleagues.heard(document, byBen)
    expect(colleagues.flashes.get('line:l2:*')?.by).toBe('ben')
    const moved = {
      ...byBen,
      lines: byBen.lines.map((l) => ({ ...l, changedBy: 'ben', position: `b${l.id}` })),
    }
    colleagues.heard(byBen, moved)
    expect(colleagues.flashes.get('line:l1:*')?.by).toBe('ben')
  })
})
