import { transferSettled } from '../log.ts'
import { withAccess } from './access.ts'
import type { Accountant } from './accountant.ts'
import { claimTransfer } from './claim-transfer.ts'
import { enter, NumberTaken } from './enter.ts'
import { recordEntry, recordTransferSetback, type TransferSetback } from './record-transfer.ts'
import type { Passage } from './transfer.ts'
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
  try {
    const { entry, differs } = await withAccess(passage.org, accountant, (accessToken) =>
      enter(claimed, accessToken, accountant),
    )
    await accountant.step('booksAnswered')
    await recordEntry(claimed, entry, differs, accountant)
    transferSettled(passage.org, passage.transfer, 'done')
    await accountant.step('transferRecorded')
  } catch (error) {
    const setback = setbackOf(error, lastAttempt)
    transferSettled(passage.org, passage.transfer, setback.problem)
    await recordTransferSetback(claimed, setback, accountant)
    if (setback.state === 'queued') throw error
  }
}

function setbackOf(error: unknown, lastAttempt: boolean): TransferSetback {
  const detail = error instanceof Error ? error.message : String(error)
  const state = lastAttempt ? 'failed' : 'queued'
  if (error instanceof NumberTaken) return { state: 'failed', problem: 'numberTaken', detail }
  if (!(error instanceof XeroFailure)) return { state, problem: 'serverFailed', detail }
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
