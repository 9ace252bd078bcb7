import { invoiceFields, seedClient, valueDigest, type Edit } from '@covoice/domain'
import { Doc, encodeStateAsUpdate, encodeStateVector, applyUpdate } from 'yjs'
import { describe, expect, test } from 'vitest'
import type { SentEntry } from '../../../../web/src/collaboration/journal/entry.ts'
import { digestsIn, hasReached, latestEdits } from '../../../../web/src/editor/late/late-edits.ts'
import { lostTexts } from '../../../../web/src/editor/late/lost-texts.ts'
import { withWholeLines } from '../../../../web/src/editor/late/whole-lines.ts'
import { aDocument, aLine } from '../a-document.ts'

const po = (value: string): Edit => ({ kind: 'setField', field: 'poNumber', value })

function sent(...edits: [edit: Edit, before: unknown][]): SentEntry {
  const kept = edits.map(([edit, value]) => ({ edit, seen: { value, atMs: 5 } }))
  return {
    id: '1',
    person: 'ann',
    path: 'p',
    tab: 't',
    atMs: 1,
    state: 'sent',
    change: null,
    edits: kept,
    made: [],
  }
}

describe('[E83] of what was typed in a field', () => {
  test('the latest value counts, on the value that stood before the first', () => {
    expect(latestEdits([sent([po('P'), 'old']), sent([po('PO-7'), 'P'])])).toEqual([
      { key: 'poNumber', value: 'PO-7', edit: po('PO-7'), seen: { value: 'old', atMs: 5 } },
    ])
  })

  test('what stands in the invoice has arrived, and what a colleague replaced since, too', () => {
    const [edit] = latestEdits([sent([po('PO-7'), ''])])
    const sheet = aDocument([], { poNumber: 'PO-9' })
    const written = valueDigest(invoiceFields.poNumber, 'PO-7')
    const bases = { ann: { at: null, of: { poNumber: `00000000${written}` } } }
    const reached = (person: string, known = sheet) =>
      hasReached({ sheet: known, writtenIn: (key) => digestsIn(bases, person, key) }, edit!)
    expect([reached('ann'), reached('ben')]).toEqual([true, false])
    expect(reached('ben', aDocument([], { poNumber: 'PO-7' }))).toBe(true)
  })

  test('the fields of a line that did not arrive are part of that line', () => {
    const line = aLine('l1', { description: 'A' })
    const edits = latestEdits([
      sent([{ kind: 'addLine', line }, null]),
      sent([{ kind: 'setLineField', line: 'l1', field: 'unit', value: 'h' }, '']),
    ])
    const whole = withWholeLines(edits)
    expect(whole.map(({ key }) => key)).toEqual(['line:l1:*'])
    expect(whole[0]).toMatchObject({ value: { description: 'A', unit: 'h' }, edit: { line: { unit: 'h' } } })
  })
})

describe('[E83] of a merged text', () => {
  /** An update of mine that types behind a text. */
  function typed(known: Uint8Array | null, more: string): Uint8Array {
    const doc = new Doc()
    if (known) applyUpdate(doc, known)
    const before = encodeStateVector(doc)
    const text = doc.getText('notes')
    text.insert(text.length, more)
    return encodeStateAsUpdate(doc, before)
  }
  function begun(text: string): Uint8Array {
    const doc = new Doc()
    doc.clientID = seedClient('notes', text)
    doc.getText('notes').insert(0, text)
    return encodeStateAsUpdate(doc)
  }
  const sheet = aDocument([], { notes: 'Thanks' })
  const state = begun('Thanks')

  test('an update that the server has merged is no longer mine alone', () => {
    const update = typed(state, ' a lot')
    const mine = new Map([['u', update]])
    expect(lostTexts({ mine, atMs: 5, known: [state, update], sheet })).toEqual([])
  })

  test('one that it lacks is given back with the text that stands', () => {
    const mine = new Map([['u', typed(state, ' a lot')]])
    expect(lostTexts({ mine, atMs: 5, known: [state], sheet })).toMatchObject([
      { key: 'notes', value: 'Thanks a lot', seen: { value: 'Thanks', atMs: 5 } },
    ])
  })

  test('what colleagues typed meanwhile is on both sides', () => {
    const theirs = typed(state, ', Ben')
    const mine = new Map([['u', typed(state, ' a lot')]])
    const [lost] = lostTexts({ mine, atMs: 5, known: [state, theirs], sheet })
    expect(lost?.seen?.value).toBe('Thanks, Ben')
    expect(lost?.value).toContain(', Ben')
    expect(lost?.value).toContain(' a lot')
  })

  test('a text that began here is given back once', () => {
    const beginning = begun('Thanks')
    const mine = new Map([
      ['u', beginning],
      ['v', typed(beginning, ' a lot')],
    ])
    expect(lostTexts({ mine, atMs: 5, known: [], sheet })).toMatchObject([
      { key: 'notes', value: 'Thanks a lot', seen: { value: 'Thanks' } },
    ])
  })
})
