import { transferFailures } from '@covoice/domain'
import type { MessageKey } from '../../languages/words.ts'
import type { Transfer } from './transfer.ts'

/** Why a transfer failed, in words. */
export function transferProblemKey({ problem }: Pick<Transfer, 'problem'>): MessageKey {
  const failure = transferFailures.find((one) => one === problem)
  return failure === undefined
    ? 'exporting.transfers.problems.unknown'
    : `exporting.transfers.problems.${failure}`
}
