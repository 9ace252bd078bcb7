import type * as v from 'valibot'
import type { Right } from '../access/access.ts'
import { remove, restore } from './deleting.ts'
import { discard, finish, reopen } from './editing.ts'
import { remind, retry, send, settle } from './emailing.ts'
import { exportToBooks } from './exporting.ts'
import { approve, askReview, sendBack } from './reviewing.ts'
import { setStatus } from './set-status.ts'

/** Every kind of command that there is. */
export const commandKinds = {
  setStatus,
  reopen,
  finish,
  discard,
  delete: remove,
  restore,
  export: exportToBooks,
  send,
  remind,
  retry,
  settle,
  askReview,
  approve,
  sendBack,
}

/** The name of a kind of command. */
export type CommandKind = keyof typeof commandKinds

/** What a person asks the server to do, of one kind: its arguments without who asks and when, which each side adds. */
export type CommandOf<K extends CommandKind> = v.InferOutput<(typeof commandKinds)[K]['schema']>

/** What a person asks the server to do. */
export type Command = { [K in CommandKind]: CommandOf<K> }[CommandKind]

/** The right that a command takes, on this invoice. */
export function commandRight(kind: CommandKind, invoice: { number: number | null }): Right {
  const { right } = commandKinds[kind]
  return typeof right === 'function' ? right(invoice) : right
}
