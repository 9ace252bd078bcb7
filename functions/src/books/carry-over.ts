import type { ConnectableSoftware } from '@covoice/domain'
import type { Dependencies } from '../dependencies.ts'
import { transferFailed, transferSettled } from '../log.ts'
import { waitOrFail } from '../queue/backoff.ts'
import { claim } from '../queue/claim.ts'
import { finish } from '../queue/finish.ts'
import { setBack } from '../queue/set-back.ts'
import { withAccess } from './access.ts'
import type { Accountant } from './accountant.ts'
import { enter, StaysOut } from './enter.ts'
import { recordEntry } from './record-entry.ts'
import { transferQueue, type ClaimedTransfer, type TransferSetback } from './transfer-queue.ts'
import { BooksFailure } from './books-failure.ts'

/** A transfer as a task: its reference, and whether this is the last attempt. */
export interface TransferTask {
  org: string
  transfer: string
  lastAttempt: boolean
}

/**
 * Writes an invoice into connected books: claims it, writes it there, records it, each step safe against a
 * crash after it. Throws when it is to be retried; it looks for an existing invoice before it writes.
 * `accountant` throws where the operator has not set up the books: that is a setback like any other.
 */
export async function carryOver(
  { org, transfer: id, lastAttempt }: TransferTask,
  deps: Dependencies,
  accountant: (software: ConnectableSoftware) => Accountant,
): Promise<void> {
  const claimed = await claim(transferQueue, { org, id }, deps)
  if (!claimed) return
  await deps.step('transferClaimed')
  const setback = await carried(claimed, lastAttempt, deps, accountant)
  transferSettled(org, id, setback?.problem ?? 'done')
  // the software's own words name customers, and are not logged
  if (setback?.state === 'queued') throw new Error(`transfer ${id}: ${setback.problem}`)
}

/** Null when the books have it; otherwise the reason, which has been recorded. */
async function carried(
  claimed: ClaimedTransfer,
  lastAttempt: boolean,
  deps: Dependencies,
  accountant: (software: ConnectableSoftware) => Accountant,
): Promise<TransferSetback | null> {
  const { org, id } = claimed
  try {
    const connected = accountant(claimed.job.software)
    const entered = await withAccess(org, connected, (accessToken) => enter(claimed, accessToken, connected))
    await deps.step('booksAnswered')
    await finish(transferQueue, claimed, (open) => recordEntry(open, entered), deps)
    await deps.step('transferRecorded')
    return null
  } catch (error) {
    const setback = setbackOf(error, lastAttempt)
    if (setback.problem === 'serverFailed') transferFailed(org, id, error)
    await setBack(transferQueue, claimed, setback, deps)
    return setback
  }
}

function setbackOf(error: unknown, lastAttempt: boolean): TransferSetback {
  const state = waitOrFail(lastAttempt)
  if (error instanceof StaysOut) return { state: 'failed', problem: error.problem, detail: error.message }
  if (!(error instanceof BooksFailure)) return { state, problem: 'serverFailed', detail: '' }
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
