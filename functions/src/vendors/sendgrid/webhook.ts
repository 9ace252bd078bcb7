import { createPublicKey, verify, type KeyObject } from 'node:crypto'
import { deliveryKinds, idArgument } from '@covoice/domain'
import * as v from 'valibot'
import type { MailEvent, WebhookCall, WebhookRequest } from '../../delivery/mail-provider.ts'

/** A call older than this, or this far in the future, may be a replay. */
const SKEW_MS = 5 * 60_000

const event = v.pipe(
  v.object({
    sg_event_id: v.pipe(v.string(), v.minLength(1)),
    event: v.picklist(deliveryKinds),
    email: v.pipe(v.string(), v.trim(), v.toLowerCase()),
    timestamp: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
    org: idArgument,
    message: idArgument,
    reason: v.optional(v.string()),
    response: v.optional(v.string()),
  }),
  v.transform(
    ({ sg_event_id: eventId, event: kind, timestamp, reason, response, email, org, message }): MailEvent => ({
      id: eventId,
      kind,
      at: timestamp * 1000,
      reason: reason ?? response ?? '',
      ...{ email, org, message },
    }),
  ),
)

/**
 * Reads a call of SendGrid's event webhook
 * (https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features):
 * `publicKey` is the base64 of its settings, `now` in milliseconds since 1970. Events of other mail, and
 * kinds without meaning for a delivery, are left out.
 */
export function readEvents(
  { rawBody, headers }: Pick<WebhookRequest, 'rawBody' | 'headers'>,
  publicKey: string,
  now: number,
): WebhookCall {
  const key = keyOf(publicKey)
  if (!key) return { kind: 'refused', why: 'noKey' }
  const signature = headers['x-twilio-email-event-webhook-signature']
  const timestamp = headers['x-twilio-email-event-webhook-timestamp']
  if (typeof signature !== 'string' || typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp))
    return { kind: 'refused', why: 'unsigned' }
  if (
    !verify('sha256', Buffer.concat([Buffer.from(timestamp), rawBody]), key, Buffer.from(signature, 'base64'))
  )
    return { kind: 'refused', why: 'badSignature' }
  if (Math.abs(now - Number(timestamp) * 1000) > SKEW_MS) return { kind: 'refused', why: 'stale' }
  const reported = jsonIn(rawBody)
  if (!Array.isArray(reported)) return { kind: 'refused', why: 'malformed' }
  return { kind: 'events', events: reported.flatMap(ours) }
}

function ours(reported: unknown): MailEvent | [] {
  const parsed = v.safeParse(event, reported)
  return parsed.success ? parsed.output : []
}

/** The P-256 key of the settings' base64, null when it is invalid: then no call can be verified. */
function keyOf(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null
  } catch {
    return null
  }
}

function jsonIn(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
