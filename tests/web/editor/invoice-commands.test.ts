import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useInvoiceCommands } from '../../../web/src/editor/commands/invoice-commands.ts'
import type { Editor } from '../../../web/src/editor/edits/editor.ts'
import { aDocument, aLine } from './a-document.ts'
import { until } from '../../support/waiting.ts'

const runCommand = vi.hoisted(() => vi.fn())
vi.mock('../../../web/src/backend/server/commands.ts', () => ({ runCommand }))

/** An editor that has nothing to write, at an issued invoice. */
const ready = {
  flush: () => Promise.resolve(),
  written: { value: { invoice: { content: 'frozen' } } },
} as unknown as Editor

/** An editor whose writes wait for a network that never comes. */
const waiting = { flush: () => new Promise<void>(() => undefined) } as Editor

beforeEach(() => {
  runCommand.mockReset()
})
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

it('[E60] another command waits for the one before, a second press of the same does nothing', async () => {
  const carriedOut: string[] = []
  const answer = Promise.withResolvers<undefined>()
  runCommand.mockImplementation(async (_org: string, { kind }: { kind: string }) => {
    if (kind === 'finish') await answer.promise
    carriedOut.push(kind)
    return { outcomes: { invoice: { outcome: 'done' } } }
  })
  const commands = useInvoiceCommands('org', 'invoice', ready)
  const all = [{ kind: 'finish' }, { kind: 'reopen' }, { kind: 'reopen' }] as const
  const answers = all.map((command) => commands.run(command))
  await until(() => runCommand.mock.calls.length === 1)
  answer.resolve(undefined)
  expect(await Promise.all(answers)).toEqual([true, true, false])
  expect(carriedOut).toEqual(['finish', 'reopen'])
  expect(commands.doing.value).toBeNull()
})

it('[E60] a command that waits is not sent when the one before is refused', async () => {
  runCommand.mockResolvedValue({ outcomes: { invoice: { outcome: 'refused', problem: 'notAllowed' } } })
  const commands = useInvoiceCommands('org', 'invoice', ready)
  const answers = [commands.run({ kind: 'finish' }), commands.run({ kind: 'reopen' })]
  expect(await Promise.all(answers)).toEqual([false, false])
  expect(runCommand).toHaveBeenCalledTimes(1)
  expect(commands.refusal.value).toMatchObject({ kind: 'problems', command: { kind: 'finish' } })
})
