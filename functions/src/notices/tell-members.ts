import {
  can,
  invoicePath,
  limits,
  mayReach,
  memberPath,
  noticeId,
  noticePath,
  noticesPath,
  type Member,
  type Notice,
  type NoticeKind,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { memberIn } from '../access/member.ts'
import { recordedName } from '../access/distinct-name.ts'
import type { Dependencies } from '../dependencies.ts'
import type { OrgTransaction } from '../org-transaction.ts'
import { readAll } from '../read-all.ts'
import { noticePosting } from './notice-posting.ts'

/** What several members are to know of an invoice. */
export interface News {
  kind: NoticeKind
  invoice: string
  /** What it is about within the invoice, such as a comment's id: with the kind it names the notice. */
  about: string
  /** Who did it: that person is not told. */
  by: string
  at: Timestamp
}

const dayMs = 86_400_000

/**
 * Gives each of these people a notice, and an email where the organisation subscribes, unless they have it already or may
 * not read the invoice. Telling them again, late or in another order changes nothing, also after they have read it.
 */
export async function tellMembers(
  org: string,
  people: Iterable<string>,
  news: News,
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const expiresAt = Timestamp.fromMillis(news.at.toMillis() + limits.noticeDays * dayMs)
  if (expiresAt.toMillis() <= deps.now().valueOf()) return
  for (const uid of new Set(people)) {
    if (uid === news.by) continue
    const isNew = await deps.db.runTransaction((transaction) =>
      tell({ transaction, db: deps.db, org }, uid, { ...news, expiresAt, now: deps.now() }),
    )
    if (isNew) await dropOldest(org, uid, deps)
  }
}

async function tell(
  { transaction, db, org }: OrgTransaction,
  uid: string,
  { kind, invoice, about, by, at, expiresAt, now }: News & { expiresAt: Timestamp; now: Date },
): Promise<boolean> {
  const [reader, author, header, told] = await readAll(
    transaction,
    db.doc(memberPath(org, uid)),
    db.doc(memberPath(org, by)),
    db.doc(invoicePath(org, invoice)),
    db.doc(noticePath(org, uid, noticeId(kind, invoice, about))),
  )
  const person = memberIn(reader)
  if (told.exists || !person || !mayRead(person, header)) return false
  const member = memberIn(author)
  const numberText: unknown = header.get('numberText')
  const notice: Notice<Timestamp> = {
    ...{ read: false, kind, document: 'invoice', documentId: invoice, about, by, at, expiresAt },
    numberText: typeof numberText === 'string' ? numberText : '',
    byName: member ? recordedName(author, member, at) : '',
  }
  const email = await noticePosting({ transaction, db, org }, { reader: person, id: told.id, notice, now })
  transaction.create(told.ref, notice)
  email?.()
  return true
}

function mayRead(member: Member, header: DocumentSnapshot): boolean {
  const customer: unknown = header.get('customer')
  return (
    header.exists &&
    can(member.role, 'readInvoices') &&
    mayReach(member, typeof customer === 'string' ? customer : null)
  )
}

/** Keeps as many notices as the limits say: the newest, and none whose time is over. */
async function dropOldest(
  org: string,
  uid: string,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const all = db.collection(noticesPath(org, uid))
  const stored = (await all.count().get()).data().count
  const surplus =
    stored > limits.notices
      ? (
          await all
            .orderBy('at')
            .limit(stored - limits.notices)
            .get()
        ).docs
      : []
  const end = Timestamp.fromMillis(now().valueOf() - limits.noticeDays * dayMs)
  const over = (await all.where('at', '<=', end).limit(limits.notices).get()).docs
  for (const { ref } of [...surplus, ...over]) await ref.delete()
}
