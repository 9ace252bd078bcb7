import {
  booksObstacleCodes,
  eInvoiceObstacleCodes,
  type BooksObstacleCode,
  type EInvoiceObstacleCode,
} from '@covoice/domain'
import type { MessageKey } from './words.ts'

/** Why a format can't carry an invoice. */
type ObstacleCode = BooksObstacleCode | EInvoiceObstacleCode

const codes: readonly ObstacleCode[] = [...booksObstacleCodes, ...eInvoiceObstacleCodes]

// a code without words does not compile
const wordsFor = (code: ObstacleCode): MessageKey => `exporting.obstacles.${code}`

/** The words for what a format can't carry; null for a code that is none of those. */
export function obstacleKey(code: string): MessageKey | null {
  const obstacle = codes.find((one) => one === code)
  return obstacle === undefined ? null : wordsFor(obstacle)
}
