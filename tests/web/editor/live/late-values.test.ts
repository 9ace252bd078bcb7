import { beforeEach, expect, test } from 'vitest'
import { OwnWrites } from '../../../../web/src/editor/edits/own-writes.ts'
import { watchColleagues } from '../../../../web/src/editor/live/colleagues.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import { applied, type SheetDocument } from '../../../../web/src/editor/live/sheet-document.ts'
import { aDocument } from '../a-document.ts'

let nowMs: number
let ownWrites: OwnWrites
let document: SheetDocument
let colleagues: ReturnType<typeof watchColleagues>

beforeEach(() => {
  nowMs = 0
  ownWrites = new OwnWrites(() => nowMs)
  document = aDocument()
  colleagues = watchColleagues({
    ...{ me: () => 'ann', ownWrites, typed: new Map<string, unknown>() },
    ...{ suspect: () => null, removed: () => undefined },
  })
})

function arrives(value: string, by: string) {
  const next = applied(document, setting('poNumber', value), by)
  const stamped = { ...next, invoice: { ...next.invoice, changedBy: by } }
  colleagues.heard(document, stamped)
  document = stamped
}

function iWrite(value: string) {
  ownWrites.add('poNumber', value)
  arrives(value, 'ann')
}

const notice = () => colleagues.notices.get('poNumber')

test('[E76] who comes back with an older edit is told whose newer value stands', () => {
  iWrite('mine')
  nowMs = 480_000
  ownWrites.accepted('poNumber')
  nowMs = 482_000
  arrives('theirs', 'ben')
  expect(notice()).toEqual({ kind: 'mineLate', by: 'ben', mine: 'mine', theirs: 'theirs' })
})

test('[E76] they are told also where the newer value’s author is not known', () => {
  iWrite('mine')
  nowMs = 480_000
  ownWrites.accepted('poNumber')
  arrives('theirs', 'ann')
  expect(notice()).toEqual({ kind: 'mineLate', by: null, mine: 'mine', theirs: 'theirs' })
})

test.each([1000, 480_000])(
  '[E76] whose newer value stands is told of the older one, %i ms later',
  (afterMs) => {
    iWrite('mine')
    ownWrites.accepted('poNumber')
    nowMs = afterMs
    arrives('theirs', 'ben')
    arrives('mine', 'ann')
    expect(notice()).toEqual({ kind: 'theirsLate', by: 'ben', mine: 'mine', theirs: 'theirs' })
  },
)

test('[E76] a value that I keep myself is no news', () => {
  iWrite('mine')
  arrives('theirs', 'ben')
  colleagues.notices.clear()
  iWrite('mine')
  expect(notice()).toBeUndefined()
})
