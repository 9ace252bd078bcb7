import { ownValue, type Command, type RefusalReason } from '@covoice/domain'
import { ref, shallowRef } from 'vue'
import { problemOf, type Denied } from '../../backend/server/problem.ts'
import type { Editor } from '../edits/editor.ts'
import { flushOnline } from '../edits/flushing.ts'
import type { FieldKey } from '../live/field-key.ts'

/** A command on the open invoice. */
export type InvoiceCommand = Command extends infer One
  ? One extends Command
    ? Omit<One, 'invoices'>
    : never
  : never

/** A problem of the content, or a refusal of the server. */
type SheetProblem = Omit<RefusalReason, 'code'> & { code: string }

/** Why a command was refused: problems of the content, unsaved edits of mine, or a failure on the way. */
export type CommandFailure =
  | { kind: 'problems'; command: InvoiceCommand; problems: readonly SheetProblem[] }
  | { kind: 'unsaved'; command: InvoiceCommand; fields: readonly FieldKey[] }
  | { kind: 'failed'; command: InvoiceCommand; problem: Denied }

/**
 * Sends commands on one invoice, one at a time, after every typed value has reached the server: no command is
 * sent later unnoticed.
 */
export function useInvoiceCommands(org: string, id: string, editor: Editor) {
  const doing = ref<InvoiceCommand['kind'] | null>(null)
  const refusal = shallowRef<CommandFailure | null>(null)
  const asked = new Set<InvoiceCommand['kind']>()
  let last = Promise.resolve(true)

  /**
   * True when it was done; otherwise `refusal` has the reason. A second press is ignored. Another command waits for
   * the one before: the invoice often shows its new state before the answer arrives. After a refusal it is not sent.
   */
  async function run(command: InvoiceCommand): Promise<boolean> {
    if (asked.has(command.kind)) return false
    asked.add(command.kind)
    doing.value = command.kind
    last = carryOutAfter(last, command)
    const isDone = await last
    asked.delete(command.kind)
    if (asked.size === 0) {
      doing.value = null
      last = Promise.resolve(true)
    }
    return isDone
  }

  async function carryOutAfter(before: Promise<boolean>, command: InvoiceCommand): Promise<boolean> {
    if (!(await before)) return false
    refusal.value = null
    try {
      await flushOnline(editor)
      refusal.value = (await sheetRefusal(command, editor)) ?? (await serverRefusal(org, id, command))
    } catch (error) {
      refusal.value = { kind: 'failed', command, problem: problemOf(error) }
    }
    return refusal.value === null
  }

  return { doing, refusal, run }
}

/** Why the sheet can't become final by this command; null when it can, or stays as it is. */
async function sheetRefusal(command: InvoiceCommand, editor: Editor): Promise<CommandFailure | null> {
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
  org: string,
  id: string,
  command: InvoiceCommand,
): Promise<CommandFailure | null> {
  const { runCommand } = await import('../../backend/server/commands.ts')
  const { outcomes } = await runCommand(org, { ...command, invoices: [id] })
  const outcome = ownValue(outcomes, id)
  if (outcome?.outcome === 'done') return null
  const first = { code: outcome?.problem ?? 'serverFailed' }
  return { kind: 'problems', command, problems: outcome?.problems ?? [first] }
}

/** The commands on the open invoice. */
export type InvoiceCommands = ReturnType<typeof useInvoiceCommands>
