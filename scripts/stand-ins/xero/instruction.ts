import * as v from 'valibot'
import { failing } from '../instructions.ts'

const text = v.pipe(v.string(), v.minLength(1))

/** Whose tokens it is about, everybody's without. */
const user = v.optional(text)

/**
 * What POST /control may tell the stand-in:
 * - `answer` the next requests with an error, `hang` without a word, or `drop` their connection; what they ask for is
 *   done first if `accepts`; `on` narrows to addresses that contain it, `number` to requests about that invoice;
 * - `expire`: access tokens are over; `forget` refresh tokens, as if a person had disconnected the app in Xero;
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

/** One thing to do, or not to do, from now on. */
export type Instruction = v.InferOutput<typeof instruction>

/** What POST /control/consent may say: a person's answer to an authorize address, given without a browser. */
export const consentInstruction = v.strictObject({
  authorizeUrl: v.pipe(v.string(), v.url()),
  /** The name of the organisation that is connected. */
  organisation: v.optional(text, 'Demo Company (UK)'),
  answer: v.optional(v.picklist(['allow', 'cancel']), 'allow'),
  /** What is granted where that is less than was asked for. */
  scopes: v.optional(v.array(text)),
  /** Who consents: someone new without it, so that tests don't share connections. */
  user,
})

export type ConsentInstruction = v.InferOutput<typeof consentInstruction>
