import type { MessageKey } from '../../languages/words.ts'
import type { Transfer } from './transfer.ts'

/** Why a transfer failed, in words. */
export function transferProblemKey({ problem }: Pick<Transfer, 'problem'>): MessageKey {
  return problem === null || problem === '' || problem === 'amountsDiffer'
    ? 'exporting.transfers.problems.unknown'
    : `exporting.transfers.problems.${problem}`
}
