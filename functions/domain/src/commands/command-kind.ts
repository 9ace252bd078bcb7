import * as v from 'valibot'
import type { Right } from '../access/access.ts'
import { idArgument } from '../fields/argument.ts'
import { limits } from '../fields/limits.ts'
import type { Refusal } from './refusals.ts'

/** One kind of command, for browser and server alike: its arguments, the right that it takes, its own refusals. */
export interface CommandDeclaration<K extends string, S extends v.GenericSchema<unknown, { kind: K }>> {
  kind: K
  schema: S
  /** A function where the right depends on the invoice. */
  right: Right | ((invoice: { number: number | null }) => Right)
  /** Beside the refusals that every command shares. */
  refusals: readonly Refusal[]
}

/** Declares a kind of command; its document holds `kind`, these arguments, who asks and when. */
export function commandKind<const K extends string, const E extends v.ObjectEntries>(
  kind: K,
  entries: E,
  {
    right,
    refusals,
  }: Pick<CommandDeclaration<K, v.GenericSchema<unknown, { kind: K }>>, 'right' | 'refusals'>,
) {
  return { kind, schema: v.object({ ...entries, kind: v.literal(kind) }), right, refusals }
}

/** The argument of a command that is about invoices: which ones. */
export const onInvoices = {
  invoices: v.pipe(v.array(idArgument), v.minLength(1), v.maxLength(limits.invoicesPerCommand), v.readonly()),
}
