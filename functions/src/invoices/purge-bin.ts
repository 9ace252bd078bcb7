import type { Query } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import { draftPurged } from '../log.ts'
import { deleteNotices } from '../notices/delete-notices.ts'
import { binStart } from './bin.ts'

/**
 * Deletes for ever the drafts that were in the bin for 30 days, with all that is below them and the notices that lead to
 * them; numbered invoices stay. Returns their number.
 */
export async function purgeBin({ db, now }: Dependencies): Promise<number> {
  const expired: Query = db
    .collectionGroup('invoices')
    .where('number', '==', null)
    .where('deletedAt', '<=', binStart(now()))
    .limit(100)
  let purged = 0
  for (let found = await expired.get(); !found.empty; found = await expired.get())
    for (const { ref } of found.docs) {
      // Subcollections first: a draft whose header is gone would never be found again.
      for (const below of await ref.listCollections()) await db.recursiveDelete(below)
      await deleteNotices({ org: ref.parent.parent?.id ?? '', invoice: ref.id }, { db })
      await ref.delete()
      draftPurged(ref.path)
      purged += 1
    }
  return purged
}
