import { defineSecret, defineString } from 'firebase-functions/params'
import type { SendGridSettings } from './sendgrid.ts'

/** A request with its attachments takes a second or two; whether a later answer is a yes, the events tell. */
const timeoutMs = 30_000

/** Declares what a deploy asks for SendGrid: its API key, with the right to send mail, is a secret; the rest has values of its own while a function runs. */
export function sendgridParameters() {
  const apiKey = defineSecret('SENDGRID_API_KEY')
  const baseUrl = defineString('SENDGRID_BASE_URL', {
    default: '',
    description: "Where SendGrid's API is; empty for SendGrid itself",
  })
  const residency = defineString('SENDGRID_RESIDENCY', {
    default: 'global',
    description: "Where the SendGrid account's data lives: global or eu",
  })
  const webhookKey = defineString('SENDGRID_WEBHOOK_PUBLIC_KEY', {
    default: '',
    description:
      "The verification key of SendGrid's signed event webhook; while it is empty no event is believed",
  })
  return {
    apiKey,
    settings: (): SendGridSettings => ({
      apiKey: apiKey.value(),
      baseUrl: baseUrl.value(),
      residency: residency.value() === 'eu' ? 'eu' : 'global',
      timeoutMs,
    }),
    webhookPublicKey: () => webhookKey.value(),
  }
}
