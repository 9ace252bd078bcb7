import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { dropPages, journalIn, notedBytes, stepsSince, turnPage } from '../../../scripts/saves/journal.ts'

const COUNTER = 'documents/orgs/o/counters/invoices'
const saved = new Date(1_000_000)

function aJournal() {
  const data = mkdtempSync(join(tmpdir(), 'covoice-journal-'))
  onTestFinished(() => rmSync(data, { recursive: true }))
  const note = (...lines: object[]) =>
    appendFileSync(journalIn(data), lines.map((line) => `\n${JSON.stringify(line)}\n`).join(''))
  return { data, note, ids: () => stepsSince(data, saved).map(({ id }) => id) }
}

/** A step that read a version of the counter and changed it. */
const aStep = (id: string, at: number, version: string) => ({
  ...{ id, at },
  reads: [{ name: COUNTER, version, fields: {} }],
  writes: [{ update: { name: COUNTER, fields: { next: { integerValue: id } } } }],
})

test('[H24] a step that ended before the save began is in it, a later one is taken again', () => {
  const { note, ids } = aJournal()
  note(aStep('1', 999_000, 'a'), { id: '1', at: 999_500, ended: 'done' })
  note(aStep('2', 999_900, 'b'), { id: '2', at: 1_000_100, ended: 'done' })
  note(aStep('3', 1_002_000, 'c'), { id: '3', at: 1_002_100, ended: 'done' })
  expect(ids()).toEqual(['2', '3'])
})

test('[H24] a step that changed nothing is not taken', () => {
  const { note, ids } = aJournal()
  note(aStep('1', 1_002_000, 'a'), { id: '1', at: 1_002_100, ended: 'failed' })
  expect(ids()).toEqual([])
})

test('[H24] a step whose end nobody saw is taken, unless a later one met the version before it', () => {
  const { note, ids } = aJournal()
  note(aStep('1', 1_002_000, 'a'), aStep('2', 1_003_000, 'a'), { id: '2', at: 1_003_100, ended: 'done' })
  note(aStep('3', 1_004_000, 'b'))
  expect(ids()).toEqual(['2', '3'])
})

test('[H24] a line that a crash cut off spoils no other line', () => {
  const { data, note, ids } = aJournal()
  appendFileSync(journalIn(data), '\n{"id":"0","at":1002000,"wri')
  note(aStep('1', 1_002_000, 'a'))
  expect(ids()).toEqual(['1'])
})

test('[H24] pages are read in their order, and kept while a save may need them', () => {
  const { data, note, ids } = aJournal()
  note(aStep('1', 1_002_000, 'a'), { id: '1', at: 1_002_100, ended: 'done' })
  turnPage(data, new Date(1_003_000))
  expect(notedBytes(data)).toBe(0)
  note(aStep('2', 1_004_000, 'b'), { id: '2', at: 1_004_100, ended: 'done' })
  dropPages(data, saved)
  expect(ids()).toEqual(['1', '2'])
  dropPages(data, new Date(1_003_001))
  expect(ids()).toEqual(['2'])
})
