import { invoicesPath, orgPath } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'

/** The number of drafts written in one transaction. */
const draftsAtOnce = 200

/**
 * Sets the organisation's current currency on its drafts. It changes only while nothing has been issued
 * (PRODUCT §1), so that every invoice is a draft; running it twice changes nothing.
 */
export async function mirrorCurrency(
  { org }: { org: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  for (;;) {
    const brought = await db.runTransaction(async (transaction) => {
      const profile = await transaction.get(db.doc(orgPath(org)))
      const currency: unknown = profile.get('currency')
      if (typeof currency !== 'string') return 0
      const others = db.collection(invoicesPath(org)).where('currency', '!=', currency).limit(draftsAtOnce)
      const { docs } = await transaction.get(others)
      const drafts = docs.filter((invoice) => invoice.get('number') === null)
      for (const { ref } of drafts) transaction.update(ref, { currency })
      return drafts.length
    })
    if (brought < draftsAtOnce) return
  }
}
