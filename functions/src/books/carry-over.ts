import { transferFailed, transferSettled } from '../log.ts'
import { withAccess } from './access.ts'
import type { Accountant } from './accountant.ts'
import { claimTransfer } from './claim-transfer.ts'
import { enter, StaysOut } from './enter.ts'
import { recordEntry, recordTransferSetback, type TransferSetback } from './record-transfer.ts'
import type { ClaimedTransfer, Passage } from './transfer.ts'
import { XeroFailure } from './xero-failure.ts'

/** A transfer as a task: which, and whether nobody will try again after this. */
export interface TransferTask extends Passage {
  lastAttempt: boolean
}

/**
 * Takes an invoice into connected books: claimed, written there, recorded, each step with what a death after it leaves
 * behind. Throws when it is to be called again; what may be there already is looked for before it is written.
 */
export async function carryOver(
  { lastAttempt, ...passage }: TransferTask,
  accountant: Accountant,
): Promise<void> {
  const claimed = await claimTransfer(passage, accountant)
  if (!claimed) return
  await accountant.step('transferClaimed')
  const setback = await carried(claimed, lastAttempt, accountant)
  transferSettled(passage.org, passage.transfer, setback?.problem ?? 'done')
  // Xero's own words name customers, and stay out of the log
  if (setback?.state === 'queued') throw new Error(`transfer ${passage.transfer}: ${setback.problem}`)
}

/** Null when the books have it; else why not, which is recorded by then. */
async function carried(
  claimed: ClaimedTransfer,
  lastAttempt: boolean,
  accountant: Accountant,
): Promise<TransferSetback | null> {
  const { org, transfer } = claimed.passage
  try {
    const { entry, differs } = await withAccess(org, accountant, (accessToken) =>
      enter(claimed, accessToken, accountant),
    )
    await accountant.step('booksAnswered')
    await recordEntry(claimed, entry, differs, accountant)
    await accountant.step('transferRecorded')
    return null
  } catch (error) {
    const setback = setbackOf(error, lastAttempt)
    if (setback.problem === 'serverFailed') transferFailed(org, transfer, error)
    await recordTransferSetback(claimed, setback, accountant)
    return setback
  }
}

function setbackOf(error: unknown, lastAttempt: boolean): TransferSetback {
  const state = lastAttempt ? 'failed' : 'queued'
  if (error instanceof StaysOut) return { state: 'failed', problem: error.problem, detail: error.message }
  if (!(error instanceof XeroFailure)) return { state, problem: 'serverFailed', detail: '' }
  const detail = error.message
  switch (error.kind) {
    case 'refused':
      return { state: 'failed', problem: 'refusedByBooks', detail }
    case 'lost':
    case 'unauthorised':
      return { state: 'failed', problem: 'connectionLost', detail }
    case 'later':
      return { state, problem: 'booksBusy', detail }
    case 'unknown':
      return { state, problem: 'answerLost', detail }
  }
}
