import { mailName } from '@covoice/domain'
import { appUrl } from '../config.ts'
import type { JobAddress } from '../queue/job.ts'
import type { Mail } from './mail.ts'
import type { InvitationMessage } from './message.ts'
import { ourMail } from './our-mail.ts'

/** The email of an invitation: the link with its secret, in the inviter's name. */
export function composeInvitation(address: JobAddress, message: InvitationMessage): Mail {
  const { invitation, token, byName, replyTo } = message
  if (token === null) throw new Error(`the link of invitation ${invitation} has gone out already`)
  // an invitation of an earlier release has its names as typed
  const [company, inviter] = [mailName(message.fields.company), mailName(message.fields.inviter)]
  const fields = {
    ...message.fields,
    company,
    inviter,
    link: `${appUrl()}/join/${address.org}/${invitation}/${token}`,
  }
  return ourMail({
    ...{ address, message, fields },
    replyTo: replyTo === '' ? null : { email: replyTo, name: mailName(byName) },
  })
}
