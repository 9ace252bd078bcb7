import { mailSender } from '../config.ts'
import type { Mailbox } from './mail.ts'

/** The sender of emails that come from us, whatever the organisation is called: invitations, notices. */
export const covoice = (): Mailbox => ({ email: mailSender(), name: 'Covoice' })
