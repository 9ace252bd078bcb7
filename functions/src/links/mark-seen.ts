import { linkPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { sameLookMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { parseLink } from './link.ts'
import type { Opened } from './open-link.ts'

/** Notes that somebody has looked at what a link opens; the same look told twice counts once. */
export async function markSeen(
  { org, invoice, link }: Pick<Opened, 'org' | 'invoice' | 'link'>,
  { db, now }: Dependencies,
): Promise<void> {
  const reference = db.doc(linkPath(org, invoice.id, link))
  await db.runTransaction(async (transaction) => {
    const found = parseLink(await transaction.get(reference))
    const at = now()
    if (!found || (found.seenAt && at.getTime() - found.seenAt.toMillis() < sameLookMs)) return
    transaction.update(reference, {
      seenAt: Timestamp.fromDate(at),
      seenCount: found.seenCount + 1,
    })
  })
}
