import { effectScope, ref, shallowRef } from 'vue'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { BackendProblem } from '../../../../web/src/backend/server/problem.ts'
import { refusedEntry } from '../../../../web/src/collaboration/journal/entry.ts'
import { currentJournal } from '../../../../web/src/collaboration/journal/current-journal.ts'
import { basisOf } from '../../../../web/src/editor/edits/bases.ts'
import { createEditor } from '../../../../web/src/editor/edits/editor.ts'
import type { RefusalReason } from '../../../../web/src/editor/edits/refused-edits.ts'
import { setting } from '../../../../web/src/editor/live/field-key.ts'
import { keepRefusals } from '../../../../web/src/editor/live/kept-refusals.ts'
import { Device, path, told } from '../../collaboration/journal/a-device.ts'
import { aDocument } from '../a-document.ts'

let device: Device
const locked = ref<RefusalReason | null>(null)
let answer: () => Promise<void>

/** The invoice open in a tab; a killed tab runs no code any more. */
async function openTab(person = 'ann', document = aDocument()) {
  const scope = effectScope()
  const stored = shallowRef(document)
  const page = await device.openPage(person)
  currentJournal.value = page.journal
  const editor = scope.run(() => {
    const made = createEditor({ stored, locked, me: person, newLineValues: () => ({}), send: () => answer() })
    keepRefusals(path, made)
    return made
  })!
  const kill = () => {
    scope.stop()
    page.kill()
  }
  onTestFinished(() => scope.stop())
  return { editor, stored, kill }
}

async function refusedTab() {
  const tab = await openTab()
  tab.editor.edit([setting('poNumber', 'PO-7')])
  await tab.editor.flush()
  expect(tab.editor.refused.size).toBe(1)
  return tab
}

beforeEach(() => {
  device = new Device()
  locked.value = null
  answer = () => Promise.reject(new BackendProblem('denied'))
})

test('[E36] a refused edit outlives its tab, with its reason and the value that it was made on', async () => {
  locked.value = 'frozen'
  ;(await refusedTab()).kill()
  const { editor } = await openTab()
  expect(editor.refused.get('poNumber')).toMatchObject({ value: 'PO-7', reason: 'frozen' })
  expect(basisOf(editor.refused.get('poNumber')!.edit)?.value).toBe('')
  locked.value = null
  answer = () => Promise.resolve()
  editor.retry('poNumber')
  await editor.flush()
  expect((await openTab()).editor.refused.size, 'written').toBe(0)
})

test('[E36] a refused edit that was dismissed, or that the invoice has by now, is kept no more', async () => {
  ;(await refusedTab()).kill()
  ;(await openTab()).editor.dismiss('poNumber')
  expect((await openTab()).editor.refused.size).toBe(0)
  ;(await refusedTab()).kill()
  expect((await openTab('ann', aDocument([], { poNumber: 'PO-7' }))).editor.refused.size).toBe(0)
  expect(device.entries.size).toBe(0)
})

/** A page that is gone could not write this PO number, and nobody heard why. */
async function unheard(value: string) {
  const { journal } = await device.openPage('ann')
  const edit = setting('poNumber', value)
  const from = { person: journal.person, path, reason: 'denied' }
  const entry = refusedEntry(from, { key: 'poNumber', value, seen: { value: '', atMs: 1 }, edit })
  await journal.change([{ ...entry, unheard: true }], [])
}

test('[E85] what the server never saw of a killed page is written again in a draft, where nobody changed it since', async () => {
  const sent = vi.fn(() => Promise.resolve())
  answer = sent
  await unheard('PO-7')
  const { editor, kill } = await openTab('ann', aDocument([], { number: null }))
  await editor.flush()
  expect(sent).toHaveBeenCalledOnce()
  expect([editor.refused.size, device.entries.size]).toEqual([0, 0])
  kill()

  await unheard('PO-8')
  for (const other of [
    { number: null, poNumber: 'PO-1' },
    { number: 7, poNumber: '' },
  ])
    expect((await openTab('ann', aDocument([], other))).editor.refused.get('poNumber')).toMatchObject({
      value: 'PO-8',
    })
  expect(sent).toHaveBeenCalledOnce()
})

test('[E85] what is refused again stays refused', async () => {
  const sent = vi.fn(() => Promise.reject(new BackendProblem('denied')))
  answer = sent
  await unheard('PO-7')
  const { editor } = await openTab('ann', aDocument([], { number: null }))
  await editor.flush()
  await told()
  expect(editor.refused.get('poNumber')).toMatchObject({ value: 'PO-7', reason: 'denied' })
  expect(sent).toHaveBeenCalledOnce()
})

test('[E84] what is discarded or written in one tab is refused in no other one', async () => {
  const first = await refusedTab()
  const other = await openTab()
  expect(other.editor.refused.size).toBe(1)
  first.editor.dismiss('poNumber')
  await told()
  expect(other.editor.refused.size).toBe(0)
})

test('[E36] a device may be shared: nobody sees refused edits of somebody else', async () => {
  ;(await refusedTab()).kill()
  expect((await openTab('ben')).editor.refused.size).toBe(0)
  expect((await openTab('ann')).editor.refused.size).toBe(1)
})

test('[E36] what the device stored and this app can not show stops nothing, and stays', async () => {
  const page = await device.openPage()
  await page.journal.refuse(path, { key: 'odd', value: 1, seen: undefined, edit: null }, 'denied')
  const { editor } = await refusedTab()
  expect(editor.refused.get('poNumber')).toMatchObject({ value: 'PO-7' })
  expect(device.entries.size).toBe(2)
})
