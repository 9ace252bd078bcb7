import { mailName } from '@covoice/domain'
import { appUrl } from '../config.ts'
import type { JobAddress } from '../queue/job.ts'
import type { Mail } from './mail.ts'
import type { NoticeMessage } from './message.ts'
import { ourMail } from './our-mail.ts'

/** The email of a notice: what happened and a button to its place in the app. It quotes nothing of the invoice. */
export function composeNotice(address: JobAddress, message: NoticeMessage): Mail {
  const { name, document, company } = message.fields
  const fields = { name: mailName(name), document: mailName(document), company: mailName(company) }
  const app = appUrl()
  return ourMail({ address, message, fields, page: app === '' ? null : app + message.place })
}
