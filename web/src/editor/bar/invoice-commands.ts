import { problems, type Command, type Problem } from '@covoice/domain'
import { ref, shallowRef, watch } from 'vue'
import { BackendProblem, problemOf, type Denied } from '../../backend/server/problem.ts'
import { online } from '../../backend/documents/saving.ts'
import type { Editor } from '../edits/editor.ts'
import type { FieldKey } from '../live/field-key.ts'

/** A command on the open invoice. */
export type InvoiceCommand = Command extends infer One
  ? One extends Command
    ? Omit<One, 'invoices'>
    : never
  : never

/** Why a command was refused: problems of the content, unsaved edits of mine, or a failure on the way. */
export type Refusal =
  | { kind: 'problems'; command: InvoiceCommand; problems: readonly { code: string; line?: string }[] }
  | { kind: 'unsaved'; command: InvoiceCommand; fields: readonly FieldKey[] }
  | { kind: 'failed'; command: InvoiceCommand; problem: Denied }

/** Sends commands on one invoice, one at a time, after every typed value has reached the server. */
export function useInvoiceCommands(org: string, id: string, editor: Editor) {
  const doing = ref<InvoiceCommand['kind'] | null>(null)
  const refusal = shallowRef<Refusal | null>(null)

  /** True when it was done; otherwise `refusal` has the reason. */
  async function run(command: InvoiceCommand): Promise<boolean> {
    if (doing.value !== null) return false
    doing.value = command.kind
    refusal.value = null
    try {
      await flushOnline()
      const unsaved = issues(command) ? [...editor.problems.keys(), ...editor.refused.keys()] : []
      if (unsaved.length > 0) {
        refusal.value = { kind: 'unsaved', command, fields: unsaved }
        return false
      }
      const found = issues(command) ? problemsNow() : []
      if (found.length > 0) {
        refusal.value = { kind: 'problems', command, problems: found }
        return false
      }
      const { runCommand } = await import('../../backend/server/commands.ts')
      const { outcomes } = await runCommand(org, { ...command, invoices: [id] })
      const outcome = outcomes[id]
      if (outcome?.outcome === 'done') return true
      const first = { code: outcome?.problem ?? 'serverFailed' }
      refusal.value = { kind: 'problems', command, problems: outcome?.problems ?? [first] }
      return false
    } catch (error) {
      refusal.value = { kind: 'failed', command, problem: problemOf(error) }
      return false
    } finally {
      doing.value = null
    }
  }

  /**
   * Writes typed values; throws 'offline' as soon as that would have to wait: no command is sent later
   * unnoticed.
   */
  async function flushOnline(): Promise<void> {
    const lost = Promise.withResolvers<never>()
    const unwatch = watch(online, (now) => now || lost.reject(new BackendProblem('offline')), {
      immediate: true,
    })
    try {
      await Promise.race([lost.promise, editor.flush()])
    } finally {
      unwatch()
    }
  }

  /** Whether the command freezes the content: then the sheet must be complete. */
  function issues(command: InvoiceCommand): boolean {
    const open = editor.written.value?.invoice.content === 'open'
    return (
      open &&
      (command.kind === 'finish' ||
        command.kind === 'send' ||
        command.kind === 'export' ||
        (command.kind === 'setStatus' && command.status !== 'draft'))
    )
  }

  function problemsNow(): Problem[] {
    const document = editor.written.value
    return document ? problems(document.invoice, document.lines) : []
  }

  return { doing, refusal, run }
}

export type InvoiceCommands = ReturnType<typeof useInvoiceCommands>
