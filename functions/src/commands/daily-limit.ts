import { limits, resultPath } from '@covoice/domain'
import { FieldValue } from 'firebase-admin/firestore'
import { accountCounter, countIn, dailyCounter } from '../daily-count.ts'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'
import type { CommandReference } from './subject.ts'

/** A command, its author, and the number of subjects that it counts for. */
export interface Request extends CommandReference {
  by: string
  subjects: number
}

type LimitDependencies = Pick<Dependencies, 'db' | 'now'>

/**
 * Counts a command for its author and its organisation; false, and not counted, where one of them has reached
 * its limit of today (UTC). A command that has a result was counted before. Commands that run at the same time
 * may pass the limit together: nobody has to wait for a count.
 */
export async function countsToday(request: Request, deps: LimitDependencies): Promise<boolean> {
  const standing = await standingOf(request, deps)
  if (standing !== 'within') return standing === 'counted'
  const { account, organisation } = countersOf(request, deps)
  const more = { sent: FieldValue.increment(request.subjects) }
  await deps.db.batch().set(account, more, { merge: true }).set(organisation, more, { merge: true }).commit()
  return true
}

/** Whether a command without a result would be refused for its number: it then needs no place in the queue. */
export async function isBeyondToday(
  request: Omit<Request, 'subjects'>,
  deps: LimitDependencies,
): Promise<boolean> {
  return (await standingOf(request, deps)) === 'beyond'
}

async function standingOf(
  request: Omit<Request, 'subjects'>,
  deps: LimitDependencies,
): Promise<'counted' | 'within' | 'beyond'> {
  const { account, organisation } = countersOf(request, deps)
  const result = deps.db.doc(resultPath(request.org, request.command))
  const [known, ofAccount, ofOrganisation] = await readAll(deps.db, result, account, organisation)
  if (known.exists) return 'counted'
  const isWithin =
    countIn(ofAccount) < limits.commandsPerAccount && countIn(ofOrganisation) < limits.commandsPerOrganisation
  return isWithin ? 'within' : 'beyond'
}

function countersOf({ org, by }: Pick<Request, 'org' | 'by'>, { db, now }: LimitDependencies) {
  return {
    account: accountCounter(db, by, 'commands', now()),
    organisation: dailyCounter(db, org, 'commands', now()),
  }
}
