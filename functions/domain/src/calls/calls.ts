import type * as v from 'valibot'
import type { CallDeclaration } from './declaration.ts'
import { createDocument, createLink, keepVersion, revokeLink } from './invoice-calls.ts'
import {
  acceptInvitation,
  changeMember,
  describeInvitation,
  inviteMember,
  removeMember,
  revokeInvitation,
} from './member-calls.ts'
import { answerQuestion, closeQuestion } from './question-calls.ts'
import { createOrganisation, prepareFigures } from './organisation-calls.ts'
import { chooseBooks, connectBooks, disconnectBooks, finishConnecting, refreshBooks } from './books-calls.ts'

/** Every function that the browser calls, under its deployed name. */
export const calls = {
  createOrganisation,
  prepareFigures,
  inviteMember,
  revokeInvitation,
  describeInvitation,
  acceptInvitation,
  changeMember,
  removeMember,
  createDocument,
  createLink,
  revokeLink,
  answerQuestion,
  closeQuestion,
  keepVersion,
  connectBooks,
  finishConnecting,
  chooseBooks,
  refreshBooks,
  disconnectBooks,
} as const satisfies Record<string, CallDeclaration>

/** The name of a function that the browser calls. */
export type CallName = keyof typeof calls

/** The arguments as the server has parsed them. */
export type CallInput<N extends CallName> = v.InferOutput<(typeof calls)[N]['schema']>

/** The result as the server returns it. */
export type CallResult<N extends CallName> = v.InferOutput<(typeof calls)[N]['result']>

type Unchanged<T> = T extends readonly (infer Item)[] ? readonly Item[] : T

/** The arguments as the browser sends them: read-only values are accepted too. */
export type CallArguments<N extends CallName> = {
  readonly [K in keyof v.InferInput<(typeof calls)[N]['schema']>]: Unchanged<
    v.InferInput<(typeof calls)[N]['schema']>[K]
  >
}
