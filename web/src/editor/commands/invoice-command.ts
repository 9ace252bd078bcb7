import type { Command, RefusalReason } from '@covoice/domain'
import type { Denied } from '../../backend/server/problem.ts'
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
