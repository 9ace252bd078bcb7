import { limits, type BooksFormat, type ExportBooks, type Invoice } from '@covoice/domain'
import { createDocument } from '../../backend/server/calls.ts'
import { problemOf } from '../../backend/server/problem.ts'
import { useWords } from '../../languages/words.ts'
import { useSessionStore } from '../../session/session-store.ts'
import { saveFile } from '../../ui/page/save-file.ts'
import { useToast } from '../../ui/overlays/toast.ts'
import { useInvoicesStore } from '../invoices-store.ts'
import type { BulkReport } from './bulk-report.ts'

/**
 * Exporting several invoices: their status first, then the file of the Exported ones; into connected books
 * the server transfers them.
 */
export function useExporting({ tell }: Pick<BulkReport, 'tell'>) {
  const { t } = useWords()
  const toast = useToast()
  const session = useSessionStore()
  const store = useInvoicesStore()

  async function exportTo({ format, connection }: ExportBooks, invoices: readonly Invoice[]): Promise<void> {
    const ids = invoices.map(({ id }) => id)
    const outcomes = await store.exportTo(ids, format)
    tell(invoices, outcomes, t('exporting.done.notAsked'))
    if (outcomes.done.length === 0) return
    if (connection) {
      const software = t(`exporting.software.${format}`)
      toast.success(t('exporting.done.severalUnderWay', { n: outcomes.done.length, software }))
      return
    }
    // in the order of the list, which is the order of the file
    const done = new Set(outcomes.done)
    await fetchFile(
      format,
      ids.filter((id) => done.has(id)),
    )
  }

  async function fetchFile(format: BooksFormat, ids: readonly string[]): Promise<void> {
    const org = session.organisation?.id ?? ''
    let fetched = 0
    try {
      while (fetched < ids.length) {
        const invoices = ids.slice(fetched, fetched + limits.invoicesPerFile)
        const { name, file } = await createDocument({ org, invoices, format, revision: null })
        saveFile(file, name)
        fetched += invoices.length
      }
      toast.success(t('exporting.done.several', { n: ids.length }))
    } catch (error) {
      const { problem, details } = problemOf(error)
      const rest = ids.slice(fetched)
      toast.failure(t('exporting.done.failed', { reason: t(`session.problems.${problem}`) }), {
        ...(details ? { detail: details } : {}),
        action: { label: t('ui.retry'), onSelect: () => void fetchFile(format, rest) },
      })
    }
  }

  return { exportTo }
}
