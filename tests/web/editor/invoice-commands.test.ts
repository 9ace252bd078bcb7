import { afterEach, expect, it } from 'vitest'
import { useInvoiceCommands } from '../../../web/src/editor/bar/invoice-commands.ts'
import type { Editor } from '../../../web/src/editor/edits/editor.ts'
import { aDocument, aLine } from './a-document.ts'

/** An editor whose writes wait for a network that never comes. */
const waiting = { flush: () => new Promise<void>(() => undefined) } as Editor

afterEach(() => dispatchEvent(new Event('online')))

it('[E31] offline a command is refused at once, and nothing is sent later', async () => {
  dispatchEvent(new Event('offline'))
  const commands = useInvoiceCommands('org', 'invoice', waiting)
  expect(await commands.run({ kind: 'finish' })).toBe(false)
  expect(commands.refusal.value).toMatchObject({ kind: 'failed', problem: { problem: 'offline' } })
  expect(commands.doing.value).toBeNull()
})

it('[E31] a network loss while edits are being flushed cancels the command', async () => {
  const commands = useInvoiceCommands('org', 'invoice', waiting)
  const asked = commands.run({ kind: 'finish' })
  expect(commands.doing.value).toBe('finish')
  dispatchEvent(new Event('offline'))
  expect(await asked).toBe(false)
  expect(commands.refusal.value).toMatchObject({ kind: 'failed', problem: { problem: 'offline' } })
})

it('[E9] issuing is refused while an edit of mine is not in the invoice, and the edit is named', async () => {
  const editor = {
    flush: () => Promise.resolve(),
    written: { value: aDocument([aLine('l1')]) },
    problems: new Map([['notes', 'tooLong']]),
    refused: new Map([['footer', {}]]),
  } as unknown as Editor
  const commands = useInvoiceCommands('org', 'invoice', editor)
  expect(await commands.run({ kind: 'setStatus', status: 'sent', day: null, reason: '' })).toBe(false)
  expect(commands.refusal.value).toMatchObject({ kind: 'unsaved', fields: ['notes', 'footer'] })
})
