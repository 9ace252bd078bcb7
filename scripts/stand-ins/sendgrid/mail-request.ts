/**
 * The body of POST /v3/mail/send, as far as it is checked
 * (https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send).
 */
export interface MailRequest {
  personalizations: Personalization[]
  from: Address
  reply_to?: Address
  subject?: string
  content: { type: string; value: string }[]
  attachments?: { content: string; filename: string; type?: string; disposition?: string }[]
  custom_args?: Record<string, string>
}

/** One envelope: its recipients, and the arguments that its events repeat. */
export interface Personalization {
  to: Address[]
  cc?: Address[]
  bcc?: Address[]
  subject?: string
  custom_args?: Record<string, string>
}

/** An address in SendGrid's form. */
export interface Address {
  email: string
  name?: string
}

/** A mail that was answered with 202. */
export interface AcceptedMail {
  messageId: string
  request: MailRequest
}

/** The addresses of an envelope, To first. */
export function addressesOf({ to, cc = [], bcc = [] }: Personalization): string[] {
  return [...to, ...cc, ...bcc].map(({ email }) => email)
}

/** All addresses of a mail in lower case, for look-ups. */
export function recipientsOf({ personalizations }: MailRequest): string[] {
  return personalizations.flatMap(addressesOf).map((email) => email.toLowerCase())
}
