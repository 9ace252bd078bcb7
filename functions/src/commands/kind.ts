import { limits, type Act, type Invoice } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { id } from '../input.ts'
import type { CommandContext, InvoiceContext } from './context.ts'
import type { Outcome, WholeOutcome } from './outcome.ts'

const asked = v.object({ kind: v.string(), by: v.string(), createdAt: v.instance(Timestamp) })

const askedOfInvoices = v.object({
  ...asked.entries,
  invoices: v.pipe(v.array(id), v.minLength(1), v.maxLength(limits.invoicesPerCommand)),
})

/** What every command says: its kind, who asks for it, and when. */
export type Asked = v.InferOutput<typeof asked>

/** A command about some invoices as read; each has an outcome of its own. */
export interface InvoicesCommand extends v.InferOutput<typeof askedOfInvoices> {
  about: 'invoices'
  /** The right that it takes. */
  act: (invoice: Invoice) => Act
  /** Whether it is carried out on a deleted invoice too. */
  deletedToo: boolean
  run: (context: InvoiceContext) => Promise<Outcome> | Outcome
}

/** A command about the organisation as a whole as read; it has one outcome. */
export interface OrganisationCommand extends Asked {
  about: 'organisation'
  act: Act
  run: (context: CommandContext) => Promise<WholeOutcome> | WholeOutcome
}

/** A command's document as read, or what is wrong with it. */
export type ReadCommand =
  { ok: true; command: InvoicesCommand | OrganisationCommand } | { ok: false; issues: string[] }

/** A kind of command: its name, and how its document is read into what can be carried out. */
export interface CommandKind {
  kind: string
  read: (data: unknown) => ReadCommand
}

interface Definition<S, Run> {
  kind: string
  /** What it says beyond what every command says. */
  schema: S
  run: Run
}

/** A kind of command that is carried out on each of its invoices, in a transaction of its own. */
export function invoicesCommand<S extends v.GenericSchema>({
  kind,
  schema,
  act,
  deletedToo = false,
  run,
}: Definition<S, (context: InvoiceContext, said: v.InferOutput<S>) => Promise<Outcome> | Outcome> & {
  act: Act | ((invoice: Invoice) => Act)
  deletedToo?: boolean
}): CommandKind {
  const actOn = typeof act === 'function' ? act : () => act
  return {
    kind,
    read: (data) =>
      read(askedOfInvoices, schema, data, (common, said) => ({
        ...common,
        about: 'invoices',
        act: actOn,
        deletedToo,
        run: (context) => run(context, said),
      })),
  }
}

/** A kind of command that is carried out once for the organisation, in one transaction. */
export function organisationCommand<S extends v.GenericSchema>({
  kind,
  schema,
  act,
  run,
}: Definition<
  S,
  (context: CommandContext, said: v.InferOutput<S>) => Promise<WholeOutcome> | WholeOutcome
> & {
  act: Act
}): CommandKind {
  return {
    kind,
    read: (data) =>
      read(asked, schema, data, (common, said) => ({
        ...common,
        about: 'organisation',
        act,
        run: (context) => run(context, said),
      })),
  }
}

function read<C extends v.GenericSchema, S extends v.GenericSchema>(
  common: C,
  schema: S,
  data: unknown,
  command: (common: v.InferOutput<C>, said: v.InferOutput<S>) => InvoicesCommand | OrganisationCommand,
): ReadCommand {
  const [every, own] = [v.safeParse(common, data), v.safeParse(schema, data)]
  if (every.success && own.success) return { ok: true, command: command(every.output, own.output) }
  const issues = [...(every.issues ?? []), ...(own.issues ?? [])]
  return { ok: false, issues: issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) }
}
