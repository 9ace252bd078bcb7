import { membersPath } from '@covoice/domain'
import { looksLike, withAddress } from '../access/distinct-name.ts'
import { memberIn } from '../access/member.ts'
import type { Dependencies } from '../dependencies.ts'

/**
 * Adds the address to the name of a member who joined or renamed themselves when it looks like the name of a
 * colleague: presence and history then show who it is. Rules can't compare the members of an organisation.
 */
export async function keepNameDistinct(
  { org, member: uid }: { org: string; member: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const { docs } = await transaction.get(db.collection(membersPath(org)))
    const members = docs.flatMap((stored) => memberIn(stored) ?? [])
    const renamed = members.find((member) => member.uid === uid)
    const stored = docs.find(({ id }) => id === uid)
    if (!renamed || !stored || !members.some((other) => looksLike(renamed, other))) return
    transaction.update(stored.ref, { name: withAddress(renamed) })
  })
}
