import type { CallInput, CallResult } from '@covoice/domain'
import type { Caller } from '../caller.ts'
import { draftRates } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { rateLimit } from '../rate-limit.ts'
import { createDocument } from './create-document.ts'
import type { ExportDependencies } from './export-file.ts'

type Request = CallInput<'createDocument'>

/**
 * `createDocument` with a limit on the drafts that one person has drawn in a minute; throws 'tooManyDocuments'
 * beyond it. What is issued is stored when it is drawn, and has no limit.
 */
export function limitedDocuments() {
  const mayDraw = rateLimit(draftRates.perMinute)
  return async (
    request: Request,
    caller: Caller,
    deps: ExportDependencies & Pick<Dependencies, 'now'>,
  ): Promise<CallResult<'createDocument'>> => {
    if (!mayDraw(caller.uid, deps.now(), weightOf(request))) throw problem('tooManyDocuments')
    return createDocument(request, caller, deps)
  }
}

function weightOf({ format, revision, invoices }: Request): number {
  if (format !== 'pdf' || revision !== null) return 0
  return invoices.length > 1 ? draftRates.several : 1
}
