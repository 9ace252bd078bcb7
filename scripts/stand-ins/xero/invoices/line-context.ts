import type { DemoOrganisation } from '../demo-organisations.ts'
import type { LineAmountTypes } from './invoice.ts'

/** The context of a line. */
export interface LineContext {
  organisation: DemoOrganisation
  lineAmountTypes: LineAmountTypes
  /** Decimals of a unit price: 4 with unitdp=4, otherwise 2; further decimals are rounded away. */
  priceDecimals: number
  /** Whether it must be ready for the books. */
  isFinal: boolean
}
