import { memberPath, type CallInput, type CallResult } from '@covoice/domain'
import { accountCounter, dailyCounter } from '../daily-count.ts'
import type { Caller } from '../caller.ts'
import { draftRates } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { countInMinute } from '../minute-count.ts'
import { problem } from '../problem.ts'
import { rateLimit } from '../rate-limit.ts'
import { createDocument } from './create-document.ts'
import type { ExportDependencies } from './export-file.ts'

type Request = CallInput<'createDocument'>

type DrawingDependencies = ExportDependencies & Pick<Dependencies, 'now'>

/**
 * `createDocument` with a limit on the drafts that are drawn in a minute, for one person and for one organisation,
 * by all instances together; throws 'tooManyDocuments' beyond it. What is issued is stored when it is drawn, and
 * has no limit.
 */
export function limitedDocuments() {
  const mayDraw = rateLimit(draftRates.perMinute)
  return async (
    request: Request,
    caller: Caller,
    deps: DrawingDependencies,
  ): Promise<CallResult<'createDocument'>> => {
    const weight = weightOf(request)
    // a flood ends in the memory of the instance, before it reaches the database
    const mayBegin = mayDraw(caller.uid, deps.now(), weight)
    if (!mayBegin || !(await isWithinShare(request.org, caller, weight, deps)))
      throw problem('tooManyDocuments')
    return createDocument(request, caller, deps)
  }
}

/** Counts drafts for a member and their organisation: who is no member takes nothing from its share. */
async function isWithinShare(
  org: string,
  { uid }: Caller,
  weight: number,
  { db, now }: DrawingDependencies,
): Promise<boolean> {
  if (weight === 0 || !(await db.doc(memberPath(org, uid)).get()).exists) return true
  const at = now()
  const ofAccount = await countInMinute(accountCounter(db, uid, 'drafts', at), { at, weight })
  // a person beyond their own limit takes nothing from their colleagues
  if (ofAccount > draftRates.perMinute) return false
  const ofOrganisation = await countInMinute(dailyCounter(db, org, 'drafts', at), { at, weight })
  return ofOrganisation <= draftRates.perOrganisation
}

function weightOf({ format, revision, invoices }: Request): number {
  if (format !== 'pdf' || revision !== null) return 0
  return invoices.length > 1 ? draftRates.several : 1
}
