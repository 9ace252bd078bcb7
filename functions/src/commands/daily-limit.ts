import { limits, memberPath, resultPath } from '@covoice/domain'
import { FieldValue, type DocumentSnapshot } from 'firebase-admin/firestore'
import { memberIn } from '../access/member.ts'
import { accountCounter, countIn, dailyCounter } from '../daily-count.ts'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'

type LimitDependencies = Pick<Dependencies, 'db' | 'now'>

/**
 * Counts a command once, before it is queued or when it is run first: for its author and its organisation, as many
 * as its invoices. False, and not counted, where one of them has reached its limit of today (UTC); owner and admin
 * go on when the others have used up their organisation's. The first result, without outcomes, notes that it is
 * counted. Commands of the same moment may pass the limit together: nobody has to wait for a count.
 */
export async function isWithinToday(
  org: string,
  command: DocumentSnapshot,
  { db, now }: LimitDependencies,
): Promise<boolean> {
  const by = String(command.get('by'))
  const [result, member, account, organisation] = await readAll(
    db,
    db.doc(resultPath(org, command.id)),
    db.doc(memberPath(org, by)),
    accountCounter(db, by, 'commands', now()),
    dailyCounter(db, org, 'commands', now()),
  )
  if (result.exists) return true
  if (countIn(account) >= limits.commandsPerAccount) return false
  const role = memberIn(member)?.role
  const isLimited = role !== 'owner' && role !== 'admin'
  if (isLimited && countIn(organisation) >= limits.commandsPerOrganisation) return false
  const more = { sent: FieldValue.increment(subjectsIn(command)) }
  const begun = { by, kind: String(command.get('kind')), finishedAt: null, outcomes: {} }
  const batch = db.batch().create(result.ref, begun)
  for (const { ref } of [account, organisation]) batch.set(ref, more, { merge: true })
  await batch.commit().catch((error: unknown) => {
    // counted by the same command, which came twice
    if (!isAlreadyThere(error)) throw error
  })
  return true
}

/** The database's answer to the creation of a document that exists (gRPC's ALREADY_EXISTS). */
function isAlreadyThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 6
}

/** The number of invoices that a command is about; one of none counts as one. */
function subjectsIn(command: DocumentSnapshot): number {
  const invoices: unknown = command.get('invoices')
  return (Array.isArray(invoices) && new Set(invoices).size) || 1
}
