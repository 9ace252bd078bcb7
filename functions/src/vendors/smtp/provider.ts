import type { MailVendor } from '../mail-vendor.ts'
import { smtpParameters } from './config.ts'
import { sendMail } from './smtp.ts'

/** What a sender reads while the operator's address of the mail server is not one; the address itself holds a password. */
const notSetUp = 'SMTP_URL is not an address such as smtps://user:password@mail.example.com'

/** Any mail server as a mail provider: it takes mails and reports nothing of them afterwards. */
export function smtp(): MailVendor {
  const { address, settings } = smtpParameters()
  return {
    secrets: [address],
    provider: {
      name: 'smtp',
      send: async (mail) => {
        const known = settings()
        return known ? sendMail(mail, known) : { kind: 'later', reason: notSetUp, retryAfterMs: null }
      },
      readEvents: null,
    },
  }
}
