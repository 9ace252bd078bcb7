import type { ExportBooks, ExportFormat } from '@covoice/domain'
import type { Stopping } from './obstacles.ts'

/** What is asked, or said, before an invoice goes into a file. */
export interface ExportQuestion {
  format: ExportFormat
  stopped: readonly Stopping[]
  /** Where it is exported to; null for a download. */
  books: ExportBooks | null
}
