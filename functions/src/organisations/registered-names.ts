import { createHash } from 'node:crypto'
import { membersPath, orgPath, parseMember } from '@covoice/domain'
import type { DocumentSnapshot, Firestore } from 'firebase-admin/firestore'
import { lookOf, looksVersion } from '../access/look-alike.ts'

/** The members of an organisation by the look of their names, so that a rename does not read all of them. */
const registerPath = (org: string): string => `${orgPath(org)}/memberNames`

/** The document that says that all members are registered by today's looks; no hash is this word. */
const completePath = (org: string): string => `${registerPath(org)}/complete${looksVersion}`

/** The path of the members whose names look like this. */
export const registeredNamePath = (org: string, look: string): string =>
  `${registerPath(org)}/${createHash('sha256').update(look).digest('hex')}`

/** The members that are registered under a look; some may have other names by now. */
export function membersUnder(entry: DocumentSnapshot): string[] {
  const members: unknown = entry.get('members')
  return Array.isArray(members) ? members.filter((member) => typeof member === 'string') : []
}

/** Registers all members of an organisation once, which may be older than its register. */
export async function registerNames(org: string, db: Firestore): Promise<void> {
  const complete = db.doc(completePath(org))
  if ((await complete.get()).exists) return
  await db.runTransaction(async (transaction) => {
    if ((await transaction.get(complete)).exists) return
    const { docs } = await transaction.get(db.collection(membersPath(org)))
    const looks = Map.groupBy(docs, (member) => lookOf(parseMember(member.id, member.data()).name))
    for (const [look, members] of looks)
      if (look !== '')
        transaction.set(db.doc(registeredNamePath(org, look)), { members: members.map(({ id }) => id) })
    transaction.set(complete, { complete: true })
  })
}
