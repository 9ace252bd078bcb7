import { expect, test, vi } from 'vitest'
import { madeOn } from '../../../../web/src/editor/edits/bases.ts'
import { sendEdits } from '../../../../web/src/editor/edits/writes.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'

const sent = vi.hoisted(() => ({
  writeFields: vi.fn((..._: unknown[]) => Promise.resolve()),
  writeTogether: vi.fn((..._: unknown[]) => Promise.resolve()),
}))
vi.mock('../../../../web/src/backend/documents/documents.ts', () => sent)

function edit(key: string, value: unknown) {
  const made = setting(key, value)
  madeOn(made, null)
  return made
}

test('[S33] also the first edit after the start says which value it was made on, as a part of its pending write', async () => {
  await sendEdits('o', 'i', [edit('notes', 'Thanks')])
  const [path, fields, , beside] = sent.writeFields.mock.calls[0] ?? []
  expect({ path, fields }).toEqual({ path: 'orgs/o/invoices/i', fields: { notes: 'Thanks' } })
  expect(Object.keys((await beside) as object)).toEqual(['basis.{me}.at', 'basis.{me}.of.notes'])
})

test('[S33] edits of several documents say it in each', async () => {
  await sendEdits('o', 'i', [edit('notes', 'Thanks'), edit('footer', 'Bye'), edit('line:l1:unit', 'HUR')])
  const [changes] = sent.writeTogether.mock.calls[0] as [{ beside: Promise<object> }[]]
  const said = await Promise.all(changes.map(async ({ beside }) => Object.keys(await beside)))
  expect(said).toEqual([
    ['basis.{me}.at', 'basis.{me}.of.notes', 'basis.{me}.of.footer'],
    ['basis.{me}.at', 'basis.{me}.of.unit'],
  ])
})
