import { ref, shallowRef } from 'vue'
import { problemOf } from '../../backend/server/problem.ts'
import type { Editor } from '../edits/editor.ts'
import { flushOnline } from '../edits/flushing.ts'
import type { CommandFailure, InvoiceCommand } from './invoice-command.ts'

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
