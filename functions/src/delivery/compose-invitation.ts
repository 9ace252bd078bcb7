import { fillTemplate, mailName } from '@covoice/domain'
import { appUrl } from '../config.ts'
import { emailOf } from '../documents/email/email.ts'
import type { JobAddress } from '../queue/job.ts'
import { covoice } from './covoice.ts'
import { addressAlone, type Mail } from './mail.ts'
import type { InvitationMessage } from './message.ts'

/** The email of an invitation: the link with its secret, in the inviter's name. */
export function composeInvitation(address: JobAddress, message: InvitationMessage): Mail {
  const { invitation, token, language, byName, replyTo } = message
  if (token === null) throw new Error(`the link of invitation ${invitation} has gone out already`)
  // an invitation of an earlier release has its names as typed
  const [company, inviter] = [mailName(message.fields.company), mailName(message.fields.inviter)]
  const fields = {
    ...message.fields,
    company,
    inviter,
    link: `${appUrl()}/join/${address.org}/${invitation}/${token}`,
  }
  const subject = fillTemplate(message.subject, fields)
  return {
    from: covoice(),
    replyTo: replyTo === '' ? null : { email: replyTo, name: mailName(byName) },
    to: message.to.map(addressAlone),
    cc: [],
    subject,
    ...emailOf({
      lang: language,
      subject,
      message: fillTemplate(message.message, fields),
      preheader: fields.company,
    }),
    attachments: [],
    customArgs: { org: address.org, message: address.id },
  }
}
