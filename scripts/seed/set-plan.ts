import { orgPath, type Plan } from '@covoice/domain'
import type { Firestore } from 'firebase-admin/firestore'

/**
 * Changes an organisation's plan, which no client can; returns the earlier plan, undefined when there is no
 * such organisation.
 */
export async function setPlan(db: Firestore, org: string, plan: Plan): Promise<Plan | undefined> {
  return db.runTransaction(async (transaction) => {
    const organisation = await transaction.get(db.doc(orgPath(org)))
    if (!organisation.exists) return undefined
    transaction.update(organisation.ref, { plan })
    return organisation.get('plan') as Plan
  })
}
