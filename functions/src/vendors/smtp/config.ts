import { defineSecret } from 'firebase-functions/params'
import { smtpSettings, type SmtpSettings } from './settings.ts'

/** Declares what a deploy asks for a mail server: its address with user and password is a secret. */
export function smtpParameters() {
  const address = defineSecret('SMTP_URL')
  return {
    address,
    /** Null while the address is none. */
    settings: (): SmtpSettings | null => smtpSettings(address.value()),
  }
}
