import type { Command, RefusalReason } from '@covoice/domain'
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
      const { refusalOf } = await import('./command-refusal.ts')
      refusal.value = await refusalOf(command, { org, id, editor })
    } catch (error) {
      refusal.value = { kind: 'failed', command, problem: problemOf(error) }
    }
    return refusal.value === null
  }

  return { doing, refusal, run }
}

/** The commands on the open invoice. */
export type InvoiceCommands = ReturnType<typeof useInvoiceCommands>
