import { linkPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { sameLookMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { linkIn } from '../access/link.ts'
import type { Opened } from './open-link.ts'

/** Records that a visitor has seen the content of a link; the same visit reported twice counts once. */
export async function markSeen(
  { org, invoice, link }: Pick<Opened, 'org' | 'invoice' | 'link'>,
  { db, now }: Dependencies,
): Promise<void> {
  const reference = db.doc(linkPath(org, invoice.id, link))
  await db.runTransaction(async (transaction) => {
    const found = linkIn(await transaction.get(reference))
    const at = now()
    if (!found || (found.seenAt && at.getTime() - found.seenAt.getTime() < sameLookMs)) return
    transaction.update(reference, {
      seenAt: Timestamp.fromDate(at),
      seenCount: found.seenCount + 1,
    })
  })
}
