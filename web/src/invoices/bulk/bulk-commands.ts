import { useBulkDeletion } from './bulk-deletion.ts'
import { useBulkMailing } from './bulk-mailing.ts'
import { useBulkReport } from './bulk-report.ts'
import { useBulkReviews } from '../reviews/bulk-reviews.ts'
import { useBulkStatus } from './bulk-status.ts'
import { useExporting } from './exporting.ts'

/** Commands on the ticked invoices: the questions before and the reports after. */
export function useBulkCommands(reread: (ids: readonly string[]) => Promise<void>) {
  const reporting = useBulkReport(reread)
  return {
    report: reporting.report,
    ...useBulkStatus(reporting),
    ...useBulkDeletion(reporting),
    ...useBulkMailing(reporting),
    ...useExporting(reporting),
    ...useBulkReviews(reporting),
  }
}
