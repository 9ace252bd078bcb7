import {
  ownValue,
  sumMinor,
  vatRowKey,
  type LineKind,
  type NewLine,
  type Revision,
  type VatRow,
} from '@covoice/domain'
import { netsWithin } from './nets-within.ts'

/**
 * An amount of the invoice without tax, in minor units; a discount is one rate's share of the document's
 * discount.
 */
export interface NetAmount {
  kind: LineKind | 'discount'
  row: VatRow
  /** null for a discount, which has no line. */
  line: NewLine | null
  netMinor: number
}

/**
 * All amounts without tax that make up the bases of the tax table: in each row, items + charges - allowances
 * - discount are its base, to the last digit. Only here are prices converted that include tax.
 */
export function netAmounts(revision: Revision, rows: readonly VatRow[]): NetAmount[] {
  return rows.flatMap((row) => {
    const lines = revision.lines.filter(({ taxes }) => taxes[0] && vatRowKey(taxes[0]) === vatRowKey(row))
    const signed = lines.map(
      (line) => signOf(line.kind) * (ownValue(revision.lineTotals, line.id)?.netMinor ?? 0),
    )
    const isInclusive = revision.content.pricesIncludeTax
    const whole = isInclusive ? row.baseMinor + row.taxMinor : row.baseMinor
    const discountMinor = sumMinor(signed) - whole
    const amounts = discountMinor === 0 ? signed : [...signed, -discountMinor]
    const nets = isInclusive ? netsWithin(amounts, row.ratePpm, row.baseMinor) : amounts
    return nets.map((netMinor, index): NetAmount => {
      const line = lines[index]
      return line
        ? { kind: line.kind, row, line, netMinor: signOf(line.kind) * netMinor + 0 }
        : { kind: 'discount', row, line: null, netMinor: 0 - netMinor }
    })
  })
}

const signOf = (kind: LineKind): 1 | -1 => (kind === 'allowance' ? -1 : 1)
