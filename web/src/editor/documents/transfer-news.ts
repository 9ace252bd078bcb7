import { transferPath, type Invoice } from '@covoice/domain'
import { watch } from 'vue'
import { readDocument } from '../../backend/documents/reading.ts'
import { useWords } from '../../languages/words.ts'
import { openElsewhere } from '../../ui/page/open-elsewhere.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { parseTransfer } from '../delivery/transfer.ts'
import { transferProblemKey } from '../delivery/transfer-words.ts'

/**
 * Tells the person who exports an invoice into connected books that it is on its way, and its outcome while
 * they are still here.
 */
export function useTransferNews(of: {
  org: string
  header: () => Invoice
  name: () => string
  exportAgain: () => void
}) {
  const { t } = useWords()
  const toast = useToast()
  const software = t('exporting.software.xero')
  let follows = false

  // the header is read again for many reasons: earlier transfers are not announced
  watch(
    () => {
      const { transfer } = of.header()
      return transfer && `${transfer.transfer} ${transfer.state}`
    },
    () => {
      const { transfer } = of.header()
      if (!follows || (transfer?.state !== 'done' && transfer?.state !== 'failed')) return
      follows = false
      // the delivery panel shows it when it can't be read now
      tellEnd(transfer.transfer).catch(() => undefined)
    },
  )

  async function tellEnd(id: string): Promise<void> {
    const transfer = await readDocument(transferPath(of.org, id), parseTransfer)
    if (!transfer) return
    const name = of.name()
    const { state, problem, detail, entryUrl } = transfer
    if (state === 'failed') {
      const reason = t(transferProblemKey(transfer))
      toast.failure(t('exporting.done.notArrived', { name, software, reason }), {
        ...(detail ? { detail } : {}),
        action: { label: t('exporting.transfers.again'), onSelect: of.exportAgain },
      })
      return
    }
    toast.success(t('exporting.done.arrived', { name, software }), {
      ...(problem === 'amountsDiffer'
        ? { detail: t('exporting.transfers.amountsDiffer', { software }) }
        : {}),
      ...(entryUrl
        ? {
            action: {
              label: t('exporting.transfers.open', { software }),
              onSelect: () => openElsewhere(entryUrl),
            },
          }
        : {}),
    })
  }

  /**
   * Says that the transfer is on its way, unless it has arrived already, with the number that the invoice may
   * just have got.
   */
  function tellUnderWay(): void {
    const stop = watch(
      () => of.header().numberText !== null,
      (isIssued) => {
        if (!isIssued) return
        if (follows) toast.success(t('exporting.done.underWay', { name: of.name(), software }))
        queueMicrotask(() => stop())
      },
      { immediate: true },
    )
  }

  /** Exports, and follows the transfer. */
  async function follow(exporting: () => Promise<boolean>): Promise<void> {
    follows = true
    if (await exporting()) tellUnderWay()
    else follows = false
  }

  return { follow }
}
