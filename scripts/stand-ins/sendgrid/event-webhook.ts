import { type KeyObject, sign } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { MailEvent } from './event.ts'

/** Events within this time travel in one array, as SendGrid's do. */
const BATCH_MS = 50
const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 5_000
/** SendGrid retries for a day; a developer has restarted long before. */
const ATTEMPTS = 100

/** Sends signed events to a URL; retries for minutes while nobody accepts them there. */
export class EventWebhook {
  private readonly url: string
  private readonly privateKey: KeyObject
  private readonly stopped = new AbortController()
  private batch: MailEvent[] = []

  constructor(url: string, privateKey: KeyObject) {
    this.url = url
    this.privateKey = privateKey
  }

  tell(events: readonly MailEvent[]): void {
    if (events.length === 0) return
    if (this.batch.length === 0) setTimeout(() => void this.flush(), BATCH_MS)
    this.batch.push(...events)
  }

  stop(): void {
    this.stopped.abort()
  }

  private async flush(): Promise<void> {
    const body = JSON.stringify(this.batch)
    this.batch = []
    for (let attempt = 0; attempt < ATTEMPTS && !this.stopped.signal.aborted; attempt += 1) {
      if (await this.post(body)) return
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS)
      await sleep(pauseMs, undefined, { signal: this.stopped.signal, ref: false }).catch(() => undefined)
    }
  }

  /** Each attempt has its own time and signature, so that a late attempt is not refused as old. */
  private async post(body: string): Promise<boolean> {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const signature = sign('sha256', Buffer.from(timestamp + body), this.privateKey).toString('base64')
    try {
      const answer = await fetch(this.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-twilio-email-event-webhook-signature': signature,
          'x-twilio-email-event-webhook-timestamp': timestamp,
        },
        body,
        signal: this.stopped.signal,
      })
      return answer.ok
    } catch {
      return false
    }
  }
}
