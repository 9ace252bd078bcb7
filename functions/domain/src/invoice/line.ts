import type { LineTax } from '../tax/tax.ts'

/** What a line is: an item sold, or a charge or allowance on the whole document (EN 16931 BG-21 and BG-20). */
export type LineKind = 'item' | 'charge' | 'allowance'

/** Money off: a share of the amount in parts per million, or a fixed amount in minor units. */
export type Discount = { kind: 'percent'; ratePpm: number } | { kind: 'amount'; amountMinor: number }

/** What people edit of a line; each is a field of its own and written alone. */
export interface LineContent {
  kind: LineKind
  /** A fractional index: lines are sorted by it in byte order, then by id. */
  position: string
  product: string | null
  description: string
  quantityThousandths: number
  /** UN/ECE recommendation 20: 'C62' one, 'HUR' hour, 'DAY' day. */
  unit: string
  unitPriceMillionths: number
  /** The quantity that the unit price is for, usually 1000 (one). */
  priceQuantityThousandths: number
  discount: Discount | null
  taxes: LineTax[]
  removed: boolean
}

/** A line that has not been written yet: its content under the id that its document will have. */
export type NewLine = LineContent & { id: string }

/** One line of an invoice with its authorship; timestamps are opaque here. */
export interface Line extends NewLine {
  createdBy: string
  createdAt: unknown
  changedBy: string
  changedAt: unknown
}

/** The content of a new line at `position`: one unit of nothing, untaxed, unless `known` says otherwise. */
export function newLine(position: string, known: Partial<Omit<LineContent, 'position'>> = {}): LineContent {
  return {
    kind: 'item',
    position,
    product: null,
    description: '',
    quantityThousandths: 1000,
    unit: 'C62',
    unitPriceMillionths: 0,
    priceQuantityThousandths: 1000,
    discount: null,
    taxes: [],
    removed: false,
    ...known,
  }
}
