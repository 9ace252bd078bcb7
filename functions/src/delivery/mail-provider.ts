import type { DeliveryEvent } from '@covoice/domain'
import type { Mail } from './mail.ts'

/** A recipient for whom a mail was not taken, in the words of who refused it. */
export interface Refusal {
  email: string
  reason: string
}

/**
 * What became of handing a mail over: taken, except for the recipients in `refused`; refused for good; not taken now but
 * perhaps later; or nobody knows, and sending it again could send it twice. `retryAfterMs` is what the provider asked for.
 */
export type SendOutcome =
  | { kind: 'accepted'; providerId: string; refused?: readonly Refusal[] }
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

/** What a call of the provider's webhook holds, or why it is not believed. */
export type WebhookCall =
  | { kind: 'events'; events: MailEvent[] }
  | { kind: 'refused'; why: 'noKey' | 'unsigned' | 'badSignature' | 'stale' | 'malformed' }

/** The part of an HTTP request that events are read from: header names are in lower case, and a signature is over the very bytes. */
export interface WebhookRequest {
  method: string
  rawBody: Uint8Array
  headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** Reads a call of the webhook; `now` in milliseconds since 1970. */
export type ReadEvents = (request: WebhookRequest, now: number) => WebhookCall

/** Who takes mails to their recipients. */
export interface MailProvider {
  /** What the operator's configuration and the outbox call it. */
  name: string
  /** Hands one mail over, once; never rejects. */
  send: (mail: Mail) => Promise<SendOutcome>
  /** Null when the provider reports nothing after it took a mail: whether it arrived is then never known. */
  readEvents: ReadEvents | null
}
