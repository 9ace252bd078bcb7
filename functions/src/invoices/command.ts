import { booksFormats, isDay, limits, statuses, type Day } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { email, id } from '../input.ts'

const asked = {
  by: v.string(),
  createdAt: v.instance(Timestamp),
  invoices: v.pipe(v.array(id), v.minLength(1), v.maxLength(limits.invoicesPerCommand)),
}

const addresses = v.pipe(v.array(email), v.maxLength(limits.recipients))

const command = v.variant('kind', [
  v.object({
    kind: v.literal('setStatus'),
    status: v.picklist(statuses),
    day: v.nullable(v.custom<Day>(isDay)),
    reason: v.pipe(v.string(), v.trim(), v.maxLength(limits.text)),
    ...asked,
  }),
  v.object({ kind: v.literal('reopen'), ...asked }),
  v.object({ kind: v.literal('finish'), ...asked }),
  v.object({ kind: v.literal('delete'), ...asked }),
  v.object({ kind: v.literal('restore'), ...asked }),
  v.object({ kind: v.literal('export'), format: v.picklist(booksFormats), ...asked }),
  v.object({
    kind: v.literal('send'),
    /** Null: each customer's billing contacts. */
    to: v.nullable(addresses),
    cc: addresses,
    copyToMe: v.boolean(),
    /** Null: the organisation's words, in the customer's language. */
    subject: v.nullable(v.pipe(v.string(), v.maxLength(limits.shortText))),
    message: v.nullable(v.pipe(v.string(), v.maxLength(limits.text))),
    /** By invoice, the fingerprint of the content that was on the sender's screen. */
    seen: v.record(v.string(), v.string()),
    /** Whether what was emailed before is to go out once more. */
    again: v.boolean(),
    ...asked,
  }),
  v.object({ kind: v.literal('remind'), ...asked }),
  v.object({ kind: v.literal('retry'), message: id, ...asked }),
  v.object({ kind: v.literal('settle'), message: id, arrived: v.boolean(), ...asked }),
])

/** What a person asks the server to do to some invoices. */
export type Command = v.InferOutput<typeof command>

/** One kind of command. */
export type CommandOf<K extends Command['kind']> = Extract<Command, { kind: K }>

/** A command's document as read, or what is wrong with it. */
export function parseCommand(
  data: unknown,
): { ok: true; command: Command } | { ok: false; issues: string[] } {
  const parsed = v.safeParse(command, data)
  return parsed.success
    ? { ok: true, command: parsed.output }
    : { ok: false, issues: parsed.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`) }
}
