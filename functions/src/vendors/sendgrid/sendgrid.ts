import { MailService } from '@sendgrid/mail'
import type { Mail } from '../../delivery/mail.ts'
import type { SendOutcome } from '../../delivery/mail-provider.ts'
import { messageOf } from './sendgrid-message.ts'
import { outcomeOfFailure } from './sendgrid-failure.ts'

/** The connection to SendGrid: `baseUrl` only for a stand-in, `residency` is the region of the account's data. */
export interface SendGridSettings {
  apiKey: string
  baseUrl?: string
  residency?: 'global' | 'eu'
  timeoutMs: number
}

/** The package's types leave out the own client of each service. */
type Service = MailService & { client: Parameters<MailService['setClient']>[0] }

/**
 * Hands one mail to SendGrid's v3 API, once; never rejects, and distinguishes a mail that was not sent from
 * one that may have been.
 */
export async function sendMail(mail: Mail, settings: SendGridSettings): Promise<SendOutcome> {
  try {
    const [answer] = await serviceFor(settings).send(messageOf(mail))
    const { 'x-message-id': providerId = '' } = answer.headers as Record<string, string | undefined>
    return { kind: 'accepted', providerId }
  } catch (error) {
    return outcomeOfFailure(error, Date.now())
  }
}

/** A separate service for each mail: the package's shared one would mix up keys and addresses. */
export function serviceFor({ apiKey, baseUrl, residency, timeoutMs }: SendGridSettings): Service {
  const service = new MailService() as Service
  // The key first: setting it resets the address.
  service.setApiKey(apiKey)
  if (residency) service.client.setDataResidency(residency)
  if (baseUrl) service.client.setDefaultRequest('baseUrl', baseUrl)
  service.setTimeout(timeoutMs)
  // A redirected POST is repeated as a GET, which sends nothing and may be answered with 200.
  service.client.setDefaultRequest({ maxRedirects: 0 } as never)
  return service
}
