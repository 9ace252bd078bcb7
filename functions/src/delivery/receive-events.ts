import type { Dependencies } from '../dependencies.ts'
import { eventsRefused } from '../log.ts'
import type { ReadEvents, WebhookRequest } from './mail-provider.ts'
import { recordEvents } from './record-events.ts'

/**
 * Takes a call of the mail provider's event webhook and returns the HTTP status: a call that the provider
 * didn't sign changes nothing. The provider repeats a call only where repeating it can help.
 */
export async function receiveEvents(
  request: WebhookRequest,
  readEvents: ReadEvents | null,
  deps: Dependencies,
): Promise<number> {
  if (readEvents === null) return 404
  if (request.method !== 'POST') return 405
  const call = readEvents(request, deps.now().getTime())
  if (call.kind === 'refused') {
    eventsRefused(call.why)
    return call.why === 'malformed' ? 400 : 403
  }
  const outcomes = await recordEvents(call.events, deps)
  if (outcomes.has('postponed')) return 503
  return outcomes.has('setAside') ? 200 : 204
}
