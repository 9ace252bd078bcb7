import { computed, shallowRef } from 'vue'
import { describe, expect, test } from 'vitest'
import { sameValue } from '../../../web/src/editor/live/same-value.ts'
import { unchanged } from '../../../web/src/editor/live/unchanged.ts'
import { steady } from '../../../web/src/editor/sheet/steady.ts'
import { aDocument, aLine } from './a-document.ts'

const lines = [aLine('l1', { description: 'Work' }), aLine('l2')]

describe('a document that arrives again', () => {
  test('[E39] keeps its identity when its content is the same, whoever wrote last', () => {
    const before = aDocument(lines)
    const again = structuredClone(before)
    const by = { changedBy: 'ben', changedAt: new Date() }
    Object.assign(again.invoice, by)
    again.lines.forEach((line) => Object.assign(line, by))
    expect(unchanged(before, again)).toBe(before)
  })

  test('[E39] keeps the identity of every part that a change doesn’t touch', () => {
    const before = aDocument(lines)
    const now = structuredClone(before)
    now.invoice.poNumber = 'PO-1'
    now.lines[0]!.description = 'More work'
    const shown = unchanged(before, now)
    expect(shown.invoice.poNumber).toBe('PO-1')
    expect(shown.invoice.to).toBe(before.invoice.to)
    expect(shown.lines[0]?.description).toBe('More work')
    expect(shown.lines[1]).toBe(before.lines[1])
    expect(unchanged(before, aDocument(lines, { poNumber: 'PO-1' })).lines).toBe(before.lines)
  })

  test('[E39] gets a new identity when a line is added, removed or moved, or a date changes', () => {
    const before = aDocument(lines, { issuedAt: new Date(1) })
    for (const now of [
      aDocument([lines[0]!], { issuedAt: new Date(1) }),
      aDocument([...lines, aLine('l3')], { issuedAt: new Date(1) }),
      aDocument([aLine('l2', { position: 'a0' }), lines[0]!], { issuedAt: new Date(1) }),
      aDocument(lines, { issuedAt: new Date(2) }),
      aDocument(lines, { issuedAt: null }),
    ]) {
      const shown = unchanged(before, now)
      expect(shown).not.toBe(before)
      expect(sameValue(shown, now)).toBe(true)
    }
  })
})

test('[E39] a value derived from it is recomputed only when its content changes', () => {
  const source = shallowRef({ peers: ['Ben'] })
  let asked = 0
  const dependent = computed(() => {
    asked += 1
    return steadily.value.peers.length
  })
  const steadily = steady(() => source.value)
  expect(dependent.value).toBe(1)
  source.value = { peers: ['Ben'] }
  expect(dependent.value).toBe(1)
  expect(asked).toBe(1)
  source.value = { peers: ['Ben', 'Cleo'] }
  expect(dependent.value).toBe(2)
})
