import { memberPath } from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { looksLike, withAddress } from '../access/distinct-name.ts'
import { lookOf } from '../access/look-alike.ts'
import { memberIn } from '../access/member.ts'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'
import { membersUnder, registerNames, registeredNamePath } from './registered-names.ts'

/**
 * Adds the address to the name of a member who joined or renamed themselves when it looks like the name of a
 * colleague: presence and history then show who it is. Rules can't compare the members of an organisation.
 */
export async function keepNameDistinct(
  { org, member: uid }: { org: string; member: string },
  { db }: Pick<Dependencies, 'db'>,
): Promise<void> {
  await registerNames(org, db)
  await db.runTransaction(async (transaction) => {
    const stored = await transaction.get(db.doc(memberPath(org, uid)))
    const renamed = memberIn(stored)
    const look = lookOf(renamed?.name ?? '')
    if (!renamed || look === '') return
    const entry = await transaction.get(db.doc(registeredNamePath(org, look)))
    const before = membersUnder(entry)
    const others = before.filter((other) => other !== uid).map((other) => db.doc(memberPath(org, other)))
    const colleagues: DocumentSnapshot[] = others.length > 0 ? await readAll(transaction, ...others) : []
    if (colleagues.flatMap((other) => memberIn(other) ?? []).some((other) => looksLike(renamed, other)))
      transaction.update(stored.ref, { name: withAddress(renamed) })
    else if (before.length !== 1 || before[0] !== uid) transaction.set(entry.ref, { members: [uid] })
  })
}
