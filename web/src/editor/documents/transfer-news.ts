import { transferPath, type ConnectableSoftware, type Invoice } from '@covoice/domain'
import { watch } from 'vue'
import { readDocument } from '../../backend/documents/reading.ts'
import { parseTransfer } from '../delivery/transfer.ts'
import { useTransferToasts } from './transfer-toasts.ts'

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
  const toasts = useTransferToasts(of)
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
    if (transfer) toasts.ended(transfer)
  }

  /**
   * Says that the transfer is on its way, unless it has arrived already, with the number that the invoice may
   * just have got.
   */
  function tellUnderWay(software: ConnectableSoftware): void {
    const stop = watch(
      () => of.header().numberText !== null,
      (isIssued) => {
        if (!isIssued) return
        if (follows) toasts.underWay(software)
        queueMicrotask(() => stop())
      },
      { immediate: true },
    )
  }

  /** Exports into the software, and follows the transfer. */
  async function follow(software: ConnectableSoftware, exporting: () => Promise<boolean>): Promise<void> {
    follows = true
    if (await exporting()) tellUnderWay(software)
    else follows = false
  }

  return { follow }
}
