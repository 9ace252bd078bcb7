import type { Revision } from '../revision/revision.ts'
import type { BooksConnection } from './books-connection.ts'
import { revisionObstacles, type BooksObstacleCode } from './books-obstacles.ts'
import type { ChosenBooks } from './chosen-books.ts'
import {
  connectedObstacles,
  type ConnectedObstacle,
  type ConnectedObstacleCode,
} from './connected-obstacles.ts'

/** The target of an organisation's exports: a file, or its connected books. */
export interface ExportBooks extends ChosenBooks {
  /** Null: into a file. */
  connection: BooksConnection | null
}

/** One problem that stops the export of an invoice to the books. */
export interface ExportObstacle {
  code: ConnectedObstacle['code'] | 'booksNotConnected'
  line?: string
}

/**
 * Every problem that stops the export of an invoice to the organisation's books; connected books are never
 * replaced by a file.
 */
export function exportObstacles(
  revision: Revision,
  { format, mapping, connection }: ExportBooks,
): ExportObstacle[] {
  if (connection === null) return revisionObstacles(format, revision, mapping)
  if (connection.state !== 'connected') return [{ code: 'booksNotConnected' }]
  return connectedObstacles(format, revision, mapping, connection.chart)
}

const inSettings: readonly (BooksObstacleCode | ConnectedObstacleCode | 'booksNotConnected')[] = [
  'prepaid',
  'cashRounding',
  'severalTaxes',
  'taxWithoutName',
  'unknownAccount',
  'unknownTaxType',
  'otherTaxRate',
  'booksNotConnected',
]

/** Whether a problem is fixed in the settings of the accounting software and not on the invoice. */
export function isOfBooksSettings(code: string): boolean {
  return inSettings.some((one) => one === code)
}
