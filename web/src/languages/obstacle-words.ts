import {
  booksObstacleCodes,
  connectedObstacleCodes,
  eInvoiceObstacleCodes,
  type BooksObstacleCode,
  type ConnectedObstacleCode,
  type EInvoiceObstacleCode,
} from '@covoice/domain'
import type { MessageKey } from './words.ts'

/** Why a format, or the books themselves, can't take an invoice. */
type ObstacleCode = BooksObstacleCode | ConnectedObstacleCode | EInvoiceObstacleCode

const codes: readonly ObstacleCode[] = [
  ...booksObstacleCodes,
  ...connectedObstacleCodes,
  ...eInvoiceObstacleCodes,
]

// a code without words does not compile
const wordsFor = (code: ObstacleCode): MessageKey => `exporting.obstacles.${code}`

/** The words for an obstacle of a format or of books; null for any other code. */
export function obstacleKey(code: string): MessageKey | null {
  const obstacle = codes.find((one) => one === code)
  return obstacle === undefined ? null : wordsFor(obstacle)
}
