import { membersPath, organisationPath, orgPath, parseOrganisation } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'

/** Writes an organisation's current name where its members list their organisations. */
export async function mirrorName({ org }: { org: string }, { db }: Pick<Dependencies, 'db'>): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const profile = await transaction.get(db.doc(orgPath(org)))
    if (!profile.exists) return
    const { name } = parseOrganisation(org, profile.data())
    const members = await transaction.get(db.collection(membersPath(org)))
    for (const member of members.docs) transaction.update(db.doc(organisationPath(member.id, org)), { name })
  })
}
