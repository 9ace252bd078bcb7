import {
  documentLanguage,
  mailLanguageOf,
  messagePath,
  noticeMessageId,
  orgPath,
  parseOrganisation,
  reference,
  type Notice,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { countIn, dailyCounter } from '../daily-count.ts'
import { waiting, type NoticeMessage } from '../delivery/message.ts'
import { isDeliverable } from '../delivery/wire-address.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'
import { emailedKinds, noticeMail } from './notice-mails.ts'

/** Emails of notices of an organisation in a day (UTC): more than a team of fifty causes, fewer than a script would. */
const mostPerDay = 1_000

/** A notice that is about to be written, and the address of the person whom it is for. */
interface Posted {
  reader: { uid: string; email: string }
  id: string
  notice: Notice<Timestamp>
  now: Date
}

/**
 * The act that puts the email of a notice into the outbox, within the transaction that writes the notice; null where none
 * is sent: on trial, for a kind that only the app shows, beyond the limit of a day, or when it was sent before.
 */
export async function noticePosting(
  { transaction, db, org }: OrgTransaction,
  { reader, id, notice, now }: Posted,
): Promise<(() => void) | null> {
  const kind = emailedKinds.find((one) => one === notice.kind)
  if (!kind || !isDeliverable(reader.email)) return null
  const [profile, counted, sent] = await readAll(
    transaction,
    db.doc(orgPath(org)),
    dailyCounter(db, org, 'notices', now),
    db.doc(messagePath(org, noticeMessageId(reader.uid, id))),
  )
  const { plan, country, name: company } = parseOrganisation(org, profile.data())
  const today = countIn(counted)
  if (plan !== 'subscriber' || today >= mostPerDay || sent.exists) return null
  const { by, byName, numberText, documentId, about } = notice
  const language = mailLanguageOf(documentLanguage('', country))
  const said = { kind, byName, numberText, reference: reference(documentId) }
  const { subject, message, name, document } = noticeMail(language, said)
  const queued: NoticeMessage = {
    ...{ kind: 'notice', reader: reader.uid, notice: id, language, subject, message, by, byName },
    place: `/invoices/${documentId}${kind === 'mention' ? `?comment=${about}` : ''}`,
    fields: { name, document, company },
    at: Timestamp.fromDate(now),
    ...waiting({ to: [reader.email], cc: [] }),
  }
  return () => {
    transaction.create(sent.ref, queued)
    transaction.set(counted.ref, { sent: today + 1 })
  }
}
