import { type Answer, problem } from './answers.ts'
import type { XeroRequest } from './xero.ts'

/** How long Xero remembers a key, from its first use. */
const KEPT_MS = 6 * 60_000
const LONGEST = 128

/**
 * The answers to requests with an Idempotency-Key: the same request again gets the same answer and does
 * nothing.
 */
export class Idempotency {
  private answers = new Map<string, { fingerprint: string; answer: Answer; first: number }>()

  /** Does the work unless it was done under this key; refuses a key of another request. */
  once(request: XeroRequest, now: number, work: () => Answer): Answer {
    const key = request.headers['idempotency-key']
    if (typeof key !== 'string' || key === '' || !['PUT', 'POST', 'PATCH'].includes(request.method))
      return work()
    if (key.length > LONGEST)
      return problem(400, 'Bad Request', `Idempotency Key must not be longer than ${LONGEST} characters.`)
    const known = this.answers.get(key)
    const fingerprint = fingerprintOf(request)
    if (known && now - known.first <= KEPT_MS)
      return known.fingerprint === fingerprint
        ? known.answer
        : problem(400, 'Bad Request', `Idempotency Key: ${key} is used with a different request.`)
    const answer = work()
    this.answers.set(key, { fingerprint, answer, first: now })
    return answer
  }

  forget(): void {
    this.answers.clear()
  }
}

function fingerprintOf({ method, path, query, headers, body }: XeroRequest): string {
  return JSON.stringify([method, path, query.toString(), headers['xero-tenant-id'], body])
}
