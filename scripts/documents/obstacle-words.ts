import type { BooksObstacleCode, EInvoiceObstacleCode } from '@covoice/domain'
import words from '../../web/src/languages/en/exporting.json' with { type: 'json' }

/** Why a format can't take an invoice, for the person at the keyboard: the app's own English words. */
export const obstacleWords: Record<BooksObstacleCode | EInvoiceObstacleCode, string> = words.obstacles
