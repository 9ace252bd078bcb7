import type { DemoOrganisation } from '../demo-organisations.ts'
import type { LineAmountTypes } from './invoice.ts'

/** What a line stands in. */
export interface LineContext {
  organisation: DemoOrganisation
  lineAmountTypes: LineAmountTypes
  /** Decimals of a unit price: 4 with unitdp=4, else 2; what is behind them is rounded away. */
  priceDecimals: number
  /** Whether it must be ready for the books. */
  isFinal: boolean
}
