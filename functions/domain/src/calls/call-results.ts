import { roles } from '../access/access.ts'
import { flag, longText, oneOf, shortText } from '../fields/field-kinds.ts'
import type { Field, Table } from '../fields/field.ts'
import { isRecord, readFields } from '../fields/read-fields.ts'
import type { CallName, CallResult } from './calls.ts'

/** The fields that each declaration names, so that the two can't drift apart. */
type ResultTables = {
  [N in CallName]: CallResult<N> extends object
    ? { [F in keyof CallResult<N>]: Field<CallResult<N>[F]> }
    : null
}

const nothing = null

/** The fields of each call's result; null for a call that only does something. */
const resultTables = {
  createOrganisation: { org: shortText },
  prepareFigures: nothing,
  inviteMember: { invitation: shortText, token: shortText, emailed: { ...flag, empty: true } },
  revokeInvitation: nothing,
  describeInvitation: {
    ...{ organisation: shortText, email: shortText, invitedBy: shortText },
    role: { ...oneOf(roles), empty: 'viewer' },
  },
  acceptInvitation: { org: shortText },
  changeMember: nothing,
  removeMember: nothing,
  createDocument: { name: shortText, type: shortText, base64: longText },
  createLink: { token: shortText },
  revokeLink: nothing,
  answerQuestion: { emailed: flag },
  closeQuestion: nothing,
  keepVersion: nothing,
  connectBooks: { url: longText },
  finishConnecting: { org: shortText, state: oneOf(['choosing', 'connected']) },
  chooseBooks: nothing,
  refreshBooks: nothing,
  disconnectBooks: nothing,
} satisfies ResultTables

/** What a call can't do without: an answer that lacks it is no answer. */
const needed = new Set(['org', 'token', 'url', 'base64'])

/** The result in the answer of a function, missing fields empty; null where it lacks what the caller asked for. */
export function parseCallResult<N extends CallName>(name: N, answer: unknown): CallResult<N> | null {
  const result = isRecord(answer) ? answer.result : undefined
  const table: Table | null = resultTables[name]
  if (table === null) return undefined
  const read: Record<string, unknown> = readFields(table, result)
  if (Object.keys(table).some((field) => needed.has(field) && read[field] === '')) return null
  return read as CallResult<N>
}
