import { memberPath, type CallInput, type CallResult } from '@covoice/domain'
import { accountCounter, dailyCounter } from '../daily-count.ts'
import type { Caller } from '../caller.ts'
import { draftRates, issuedRates } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { countInMinute } from '../minute-count.ts'
import { problem } from '../problem.ts'
import { rateLimit } from '../rate-limit.ts'
import { createDocument } from './create-document.ts'
import type { ExportDependencies } from './export-file.ts'

type Request = CallInput<'createDocument'>

type DrawingDependencies = ExportDependencies & Pick<Dependencies, 'now'>

/** What is counted for a request: documents of one kind, with limits of their own. */
interface Drawing {
  kind: 'drafts' | 'issued'
  weight: number
}

const rates = { drafts: draftRates, issued: issuedRates }

/**
 * `createDocument` with a limit on the documents that are drawn or exported in a minute, for one person and for one
 * organisation, by all instances together; throws 'tooManyDocuments' beyond it. The PDF of one issued invoice is stored
 * when it is drawn, and has no limit.
 */
export function limitedDocuments() {
  const mayDraw = {
    drafts: rateLimit(draftRates.perMinute),
    issued: rateLimit(issuedRates.perMinute),
  }
  return async (
    request: Request,
    caller: Caller,
    deps: DrawingDependencies,
  ): Promise<CallResult<'createDocument'>> => {
    const drawing = drawingOf(request)
    if (drawing.weight === 0) return createDocument(request, caller, deps)
    // a flood ends in the memory of the instance, before it reaches the database
    const mayBegin = mayDraw[drawing.kind](caller.uid, deps.now(), drawing.weight)
    if (!mayBegin || !(await isWithinShare(request.org, caller, drawing, deps)))
      throw problem('tooManyDocuments')
    return createDocument(request, caller, deps)
  }
}

/** Counts documents for a member and their organisation: who is no member takes nothing from its share. */
async function isWithinShare(
  org: string,
  { uid }: Caller,
  { kind, weight }: Drawing,
  { db, now }: DrawingDependencies,
): Promise<boolean> {
  if (!(await db.doc(memberPath(org, uid)).get()).exists) return true
  const at = now()
  const { perMinute, perOrganisation } = rates[kind]
  const ofAccount = await countInMinute(accountCounter(db, uid, kind, at), { at, weight })
  // a person beyond their own limit takes nothing from their colleagues
  if (ofAccount > perMinute) return false
  const ofOrganisation = await countInMinute(dailyCounter(db, org, kind, at), { at, weight })
  return ofOrganisation <= perOrganisation
}

function drawingOf({ format, revision, invoices }: Request): Drawing {
  const { length } = invoices
  if (format === 'facturX') return { kind: 'issued', weight: length }
  // nothing is drawn, but all of them are read
  if (format !== 'pdf') return { kind: 'issued', weight: Math.ceil(length / 10) }
  // those of one PDF are drawn anew, issued or not
  if (revision !== null) return { kind: 'issued', weight: length > 1 ? length : 0 }
  const share = Math.max(draftRates.several, Math.ceil(length / 10))
  return { kind: 'drafts', weight: length > 1 ? share : 1 }
}
