import * as v from 'valibot'
import { failing } from '../instructions.ts'

const text = v.pipe(v.string(), v.minLength(1))

/** The person whose tokens it applies to; without it, everybody's. */
const user = v.optional(text)

/**
 * The instructions of POST /control:
 * - `answer` the next requests with an error, `hang` without an answer, or `drop` their connection; the work is
 *   done first if `accepts`; `on` narrows to addresses that contain it, `number` to requests about that invoice;
 * - `expire` ends access tokens; `forget` ends refresh tokens, as if a person had disconnected the app in Xero;
 * - `pay` the invoices of a number in full;
 * - `reset`: forget everything, invoices, connections and requests too.
 */
export const instruction = v.variant('act', [
  ...failing({ on: v.optional(text), number: v.optional(text) }),
  v.strictObject({ act: v.literal('expire'), user }),
  v.strictObject({ act: v.literal('forget'), what: v.literal('refreshTokens'), user }),
  v.strictObject({ act: v.literal('pay'), number: text }),
  v.strictObject({ act: v.literal('reset') }),
])

/** One instruction, valid from now on. */
export type Instruction = v.InferOutput<typeof instruction>

/** The body of POST /control/consent: a person's answer to an authorize address, without a browser. */
export const consentInstruction = v.strictObject({
  authorizeUrl: v.pipe(v.string(), v.url()),
  /** The name of the connected organisation. */
  organisation: v.optional(text, 'Demo Company (UK)'),
  answer: v.optional(v.picklist(['allow', 'cancel']), 'allow'),
  /** The granted rights, where they are fewer than the requested ones. */
  scopes: v.optional(v.array(text)),
  /** The person who consents; by default a new one, so that tests don't share connections. */
  user,
})

export type ConsentInstruction = v.InferOutput<typeof consentInstruction>
