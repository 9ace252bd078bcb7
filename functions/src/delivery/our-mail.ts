import { fillTemplate } from '@covoice/domain'
import { mailSender } from '../config.ts'
import { emailOf } from '../documents/email/email.ts'
import type { JobAddress } from '../queue/job.ts'
import { addressAlone, type Mail } from './mail.ts'
import type { AnswerMessage, InvitationMessage, NoticeMessage } from './message.ts'

interface OurMail {
  address: JobAddress
  message: InvitationMessage | NoticeMessage | AnswerMessage
  /** What its templates name, safe in a mail. */
  fields: Record<string, string> & { company: string }
  replyTo?: Mail['replyTo']
  /** Where its button leads; none without it. */
  page?: string | null
}

/** An email that comes from us, whatever the organisation is called: an invitation, a notice, an answer. */
export function ourMail({ address, message, fields, replyTo = null, page = null }: OurMail): Mail {
  const subject = fillTemplate(message.subject, fields)
  return {
    from: { email: mailSender(), name: 'Covoice' },
    replyTo,
    to: message.to.map(addressAlone),
    cc: [],
    subject,
    ...emailOf({
      lang: message.language,
      subject,
      message: fillTemplate(message.message, fields),
      preheader: fields.company,
      page,
    }),
    attachments: [],
    customArgs: { org: address.org, message: address.id },
  }
}
