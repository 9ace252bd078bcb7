import type { DeliveryEvent } from '@covoice/domain'
import type { Mail } from './mail.ts'

/** A recipient that refused a mail, with the server's words. */
export interface RefusedRecipient {
  email: string
  reason: string
}

/**
 * The result of handing over a mail: accepted, except for the recipients in `refused`; refused for good; not
 * accepted now but perhaps later; or unknown, so that sending it again could send it twice. `retryAfterMs` is
 * the provider's request.
 */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string; refused?: readonly RefusedRecipient[] }
  | { kind: 'refused'; reason: string; status: number; retry: false }
  | { kind: 'later'; reason: string; retryAfterMs: number | null }
  | { kind: 'unknown'; why: string }

/** One event of a mail of ours: `id` is the provider's, the same each time it is reported; `email` in lower case. */
export interface MailEvent extends DeliveryEvent {
  id: string
  email: string
  org: string
  message: string
}

/** The content of a call of the provider's webhook, or why it is refused. */
export type WebhookCall =
  | { kind: 'events'; events: MailEvent[] }
  | { kind: 'refused'; why: 'noKey' | 'unsigned' | 'badSignature' | 'stale' | 'malformed' }

/**
 * The used part of an HTTP request with events: header names are in lower case, and a signature covers the
 * exact bytes.
 */
export interface WebhookRequest {
  method: string
  rawBody: Uint8Array
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** Reads a call of the webhook; `now` in milliseconds since 1970. */
export type ReadEvents = (request: WebhookRequest, now: number) => WebhookCall

/** A service that delivers mails to their recipients. */
export interface MailProvider {
  /** Its name in the operator's configuration and the outbox. */
  name: string
  /** Hands one mail over, once; never rejects. */
  send: (mail: Mail) => Promise<SendOutcome>
  /** Null when the provider reports nothing after it accepted a mail: then its arrival is never known. */
  readEvents: ReadEvents | null
}
