import type { defineSecret } from 'firebase-functions/params'
import type { MailProvider } from '../delivery/mail-provider.ts'

/** A mail provider of this deployment, and the secrets that a function which sends must have. */
export interface MailVendor {
  provider: MailProvider
  secrets: ReturnType<typeof defineSecret>[]
}
