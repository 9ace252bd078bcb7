import {
  defaultMail,
  documentLanguage,
  formatDay,
  invitationMessageId,
  mailName,
  mailTextLanguage,
  messagePath,
  parseOrganisation,
  roleName,
  today,
  type DeliveryMark,
  type Role,
} from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import type { Occasion } from '../occasion.ts'
import { localeOf } from '../documents/locale-of.ts'
import { waiting, type InvitationMessage } from './message.ts'

/** An invitation's address and inviter, and the secret of its link. */
export interface InvitationPosting {
  invitation: string
  token: string
  email: string
  role: Role
  /** BCP 47; null: the language of the organisation's country. */
  language: string | null
  expiresAt: Timestamp
  organisation: DocumentSnapshot
  inviter: Occasion & { email: string }
}

/** Writes the email of an invitation into the outbox, in the transaction that creates the invitation. */
export function queueInvitation(
  transaction: Transaction,
  db: Firestore,
  org: string,
  { invitation, token, email, role, language, expiresAt, organisation, inviter }: InvitationPosting,
): DeliveryMark {
  const { name, country, timeZone } = parseOrganisation(org, organisation.data())
  const spoken = mailTextLanguage(documentLanguage(language ?? '', country))
  const until = today(timeZone, expiresAt.toDate())
  const { by, byName, at } = inviter
  const message: InvitationMessage = {
    kind: 'invitation',
    ...{ invitation, token, by, byName, at, language: spoken, replyTo: inviter.email },
    fields: {
      company: mailName(name),
      inviter: mailName(byName),
      role: roleName(role, spoken),
      until: formatDay(until, localeOf(spoken, country)),
    },
    ...defaultMail('invitation', spoken),
    ...waiting({ to: [email], cc: [] }),
  }
  const id = invitationMessageId(invitation)
  transaction.create(db.doc(messagePath(org, id)), message)
  return { message: id, state: 'queued' }
}
