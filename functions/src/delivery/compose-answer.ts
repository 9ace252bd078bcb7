import { isValidLink, linkPath, mailName, secretPath } from '@covoice/domain'
import { linkIn } from '../access/link.ts'
import { hashOf, newToken } from '../access/token.ts'
import { appUrl } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import type { JobAddress } from '../queue/job.ts'
import type { Mail } from './mail.ts'
import type { AnswerMessage } from './message.ts'
import { ourMail } from './our-mail.ts'

/**
 * The email of an answer: who answered, the answer, and a button to the link on which it was asked. It repeats nothing of
 * the question: nobody has proven who wrote that, or whose the address is.
 */
export async function composeAnswer(
  address: JobAddress,
  message: AnswerMessage,
  deps: Dependencies,
): Promise<Mail> {
  const { name, company, number, answer } = message.fields
  const sender = mailName(company)
  const fields = { name: mailName(name), company: sender, number: mailName(number), answer }
  const replyTo = message.replyTo === '' ? null : { email: message.replyTo, name: sender }
  const page = await pageOfLink(address.org, message, deps)
  await deps.step('linkMade')
  return ourMail({ address, message, fields, replyTo, page })
}

/** The customer's page under one more secret; null where the link is not valid any more or the app has no address. */
async function pageOfLink(
  org: string,
  { invoice, link }: AnswerMessage,
  { db, now }: Dependencies,
): Promise<string | null> {
  const app = appUrl()
  if (app === '') return null
  const token = newToken()
  const isMade = await db.runTransaction(async (transaction) => {
    const known = linkIn(await transaction.get(db.doc(linkPath(org, invoice, link))))
    if (!known || !isValidLink(known, now())) return false
    const { expiresAt } = known
    transaction.create(db.doc(secretPath(hashOf(token))), { org, invoice, link, expiresAt })
    return true
  })
  return isMade ? `${app}/i/${token}#questions` : null
}
