import type { Dependencies } from '../dependencies.ts'
import { eventsRefused } from '../log.ts'
import { recordEvents } from './record-events.ts'
import { readEvents, type WebhookHeaders } from '../vendors/sendgrid/webhook.ts'

/** What of an HTTP request the event webhook is read from; the signature is over the very bytes. */
export interface WebhookRequest {
  method: string
  rawBody: Uint8Array
  headers: WebhookHeaders
}

/** Takes a call of the mail provider's event webhook and returns the HTTP status: what isn't signed by it changes nothing. */
export async function receiveEvents(
  { method, rawBody, headers }: WebhookRequest,
  publicKey: string,
  deps: Dependencies,
): Promise<number> {
  if (method !== 'POST') return 405
  const call = readEvents(rawBody, headers, publicKey, deps.now().getTime())
  if (call.kind === 'refused') {
    eventsRefused(call.why)
    return call.why === 'malformed' ? 400 : 403
  }
  await recordEvents(call.events, deps)
  return 204
}
