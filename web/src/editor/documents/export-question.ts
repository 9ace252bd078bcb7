import type { ExportBooks, ExportFormat } from '@covoice/domain'
import type { Stopping } from './obstacles.ts'

/** The question or the explanation before an invoice is written to a file. */
export interface ExportQuestion {
  format: ExportFormat
  stopped: readonly Stopping[]
  /** The target of the export; null for a download. */
  books: ExportBooks | null
}
