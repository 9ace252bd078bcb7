import type { Right, CommandDeclaration, Invoice } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import type { CommandContext, InvoiceContext } from './context.ts'
import type { Outcome, WholeOutcome } from './outcome.ts'

const asked = v.object({ kind: v.string(), by: v.string(), createdAt: v.instance(Timestamp) })

/** The common fields of every command: its kind, author and time. */
export type Asked = v.InferOutput<typeof asked>

/** A parsed command about some invoices; each has an outcome of its own. */
export interface InvoicesCommand extends Asked {
  about: 'invoices'
  invoices: readonly string[]
  /** The right that it requires. */
  right: (invoice: Invoice) => Right
  /** Whether it may be carried out on a deleted invoice. */
  deletedToo: boolean
  run: (context: InvoiceContext) => Promise<Outcome> | Outcome
}

/** A parsed command about the organisation as a whole; it has one outcome. */
export interface OrganisationCommand extends Asked {
  about: 'organisation'
  right: Right
  run: (context: CommandContext) => Promise<WholeOutcome> | WholeOutcome
}

/** A parsed command document, or its problem. */
export type ReadCommand =
  { ok: true; command: InvoicesCommand | OrganisationCommand } | { ok: false; issues: string[] }

/** A kind of command: its name, and how its document is parsed into an executable command. */
export interface CommandKind {
  kind: string
  read: (data: unknown) => ReadCommand
}

/** The fields of a command beyond author and time, as the domain declares them. */
type Said = { kind: string }
type SaidOfInvoices = Said & { invoices: readonly string[] }

type Declared<S extends v.GenericSchema<unknown, Said>> = Pick<
  CommandDeclaration<string, S>,
  'kind' | 'schema' | 'right'
>

/** A kind of command that is carried out on each of its invoices, in a transaction of its own. */
export function invoicesCommand<S extends v.GenericSchema<unknown, SaidOfInvoices>>(
  { kind, schema, right }: Declared<S>,
  run: (context: InvoiceContext, said: v.InferOutput<S>) => Promise<Outcome> | Outcome,
  { deletedToo = false } = {},
): CommandKind {
  const rightOn = typeof right === 'function' ? right : () => right
  return {
    kind,
    read: (data) =>
      read(schema, data, (common, said) => ({
        ...common,
        about: 'invoices',
        invoices: said.invoices,
        right: rightOn,
        deletedToo,
        run: (context) => run(context, said),
      })),
  }
}

/** A kind of command that is carried out once for the organisation, in one transaction. */
export function organisationCommand<S extends v.GenericSchema<unknown, Said>>(
  { kind, schema, right }: Declared<S> & { right: Right },
  run: (context: CommandContext, said: v.InferOutput<S>) => Promise<WholeOutcome> | WholeOutcome,
): CommandKind {
  return {
    kind,
    read: (data) =>
      read(schema, data, (common, said) => ({
        ...common,
        about: 'organisation',
        right,
        run: (context) => run(context, said),
      })),
  }
}

function read<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
  command: (common: Asked, said: v.InferOutput<S>) => InvoicesCommand | OrganisationCommand,
): ReadCommand {
  const [every, own] = [v.safeParse(asked, data), v.safeParse(schema, data)]
  if (every.success && own.success) return { ok: true, command: command(every.output, own.output) }
  const issues = [...(every.issues ?? []), ...(own.issues ?? [])]
  return { ok: false, issues: issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) }
}
