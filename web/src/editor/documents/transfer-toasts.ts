import type { ConnectableSoftware } from '@covoice/domain'
import { useWords } from '../../languages/words.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { openElsewhere } from '../../ui/page/open-elsewhere.ts'
import type { Transfer } from '../delivery/transfer.ts'
import { transferProblemKey } from '../delivery/transfer-words.ts'

/** Says in a toast that the transfer of an invoice is on its way, has arrived, or has failed. */
export function useTransferToasts(of: { name: () => string; exportAgain: () => void }) {
  const { t } = useWords()
  const toast = useToast()
  const nameOf = (software: ConnectableSoftware): string => t(`exporting.software.${software}`)

  function failed(transfer: Transfer): void {
    const reason = t(transferProblemKey(transfer))
    const software = nameOf(transfer.software)
    toast.failure(t('exporting.done.notArrived', { name: of.name(), software, reason }), {
      ...(transfer.detail ? { detail: transfer.detail } : {}),
      action: { label: t('exporting.transfers.again'), onSelect: of.exportAgain },
    })
  }

  function arrived({ software: to, problem, entryUrl }: Transfer): void {
    const software = nameOf(to)
    const label = t('exporting.transfers.open', { software })
    toast.success(t('exporting.done.arrived', { name: of.name(), software }), {
      ...(problem === 'amountsDiffer'
        ? { detail: t('exporting.transfers.amountsDiffer', { software }) }
        : {}),
      ...(entryUrl ? { action: { label, onSelect: () => openElsewhere(entryUrl) } } : {}),
    })
  }

  return {
    underWay: (to: ConnectableSoftware): void =>
      toast.success(t('exporting.done.underWay', { name: of.name(), software: nameOf(to) })),
    ended: (transfer: Transfer): void => (transfer.state === 'failed' ? failed : arrived)(transfer),
  }
}
