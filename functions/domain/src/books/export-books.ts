import type { Revision } from '../invoice/revision.ts'
import type { BooksConnection } from './books-connection.ts'
import { revisionObstacles, type BooksObstacleCode } from './books-obstacles.ts'
import type { ChosenBooks } from './chosen-books.ts'
import {
  connectedObstacles,
  type ConnectedObstacle,
  type ConnectedObstacleCode,
} from './connected-obstacles.ts'

/** Where an organisation exports to: into a file, or straight into the books that it has connected. */
export interface ExportBooks extends ChosenBooks {
  /** Null: into a file. */
  connection: BooksConnection | null
}

/** One thing that stops an invoice on its way to the books. */
export interface ExportObstacle {
  code: ConnectedObstacle['code'] | 'booksNotConnected'
  line?: string
}

/** Everything that stops an invoice on its way to the organisation's books; no file stands in for books that have been connected. */
export function exportObstacles(
  revision: Revision,
  { format, mapping, connection }: ExportBooks,
): ExportObstacle[] {
  if (connection === null) return revisionObstacles(format, revision, mapping)
  if (connection.state !== 'connected') return [{ code: 'booksNotConnected' }]
  return connectedObstacles(revision, mapping, connection.chart)
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

/** Whether a code is of what is put right in the settings of the accounting software and not on the invoice. */
export function isOfBooksSettings(code: string): boolean {
  return inSettings.some((one) => one === code)
}
