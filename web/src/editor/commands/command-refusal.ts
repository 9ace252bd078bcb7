import { ownValue } from '@covoice/domain'
import { runCommand } from '../../backend/server/commands.ts'
import type { Editor } from '../edits/editor.ts'
import type { CommandFailure, InvoiceCommand } from './invoice-command.ts'

interface CommandPlace {
  org: string
  id: string
  editor: Editor
}

/** Carries out a command whose typed values are all stored: why it was refused, or null when it is done. */
export async function refusalOf(
  command: InvoiceCommand,
  place: CommandPlace,
): Promise<CommandFailure | null> {
  return (await sheetRefusal(command, place)) ?? (await serverRefusal(command, place))
}

/** Why the sheet can't become final by this command; null when it can, or stays as it is. */
async function sheetRefusal(
  command: InvoiceCommand,
  { editor }: CommandPlace,
): Promise<CommandFailure | null> {
  const document = editor.written.value
  if (document?.invoice.content !== 'open' || !freezes(command)) return null
  const fields = [...editor.problems.keys(), ...editor.refused.keys()]
  if (fields.length > 0) return { kind: 'unsaved', command, fields }
  const { problemsOf } = await import('../revision/problems-of.ts')
  const found = problemsOf(document)
  return found.length > 0 ? { kind: 'problems', command, problems: found } : null
}

/** Whether a command freezes open content: then the sheet must be complete. */
function freezes(command: InvoiceCommand): boolean {
  return (
    command.kind === 'finish' ||
    command.kind === 'send' ||
    command.kind === 'export' ||
    (command.kind === 'setStatus' && command.status !== 'draft')
  )
}

/** Sends a command; why the server refused it, or null when it is done. */
async function serverRefusal(
  command: InvoiceCommand,
  { org, id }: CommandPlace,
): Promise<CommandFailure | null> {
  const { outcomes } = await runCommand(org, { ...command, invoices: [id] })
  const outcome = ownValue(outcomes, id)
  if (outcome?.outcome === 'done') return null
  const first = { code: outcome?.problem ?? 'serverFailed' }
  return { kind: 'problems', command, problems: outcome?.problems ?? [first] }
}
