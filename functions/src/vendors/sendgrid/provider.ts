import type { MailVendor } from '../mail-vendor.ts'
import { sendgridParameters } from './config.ts'
import { sendMail } from './sendgrid.ts'
import { readEvents } from './webhook.ts'

/** SendGrid as a mail provider: its signed event webhook reports what becomes of a mail. */
export function sendgrid(): MailVendor {
  const { apiKey, settings, webhookPublicKey } = sendgridParameters()
  return {
    secrets: [apiKey],
    provider: {
      name: 'sendgrid',
      send: (mail) => sendMail(mail, settings()),
      readEvents: (request, now) => readEvents(request, webhookPublicKey(), now),
    },
  }
}
