import { fillTemplate, mailName } from '@covoice/domain'
import { appUrl } from '../config.ts'
import { emailOf } from '../documents/email/email.ts'
import type { JobAddress } from '../queue/job.ts'
import { covoice } from './covoice.ts'
import { addressAlone, type Mail } from './mail.ts'
import type { NoticeMessage } from './message.ts'

/** The email of a notice: what happened and a button to its place in the app. It quotes nothing of the invoice. */
export function composeNotice(address: JobAddress, message: NoticeMessage): Mail {
  const { language, place } = message
  const { name, document, company } = message.fields
  const fields = { name: mailName(name), document: mailName(document), company: mailName(company) }
  const subject = fillTemplate(message.subject, fields)
  const app = appUrl()
  return {
    from: covoice(),
    replyTo: null,
    to: message.to.map(addressAlone),
    cc: [],
    subject,
    ...emailOf({
      lang: language,
      subject,
      message: fillTemplate(message.message, fields),
      preheader: fields.company,
      page: app === '' ? null : app + place,
    }),
    attachments: [],
    customArgs: { org: address.org, message: address.id },
  }
}
