import { lineTax, type Edit, type Line, type LineTax, type Tax } from '@covoice/domain'

/** The taxes that may apply to a line by themselves, the first known one does; each null where there is none. */
export interface UsualTaxes {
  /** The customer's default. */
  customer: Tax | null
  /** That of the price list's entry on the line. */
  product: Tax | null
  /** The organisation's default. */
  standard: Tax | null
}

/** The taxes that a line has until a person chooses others. */
export function usualTaxes({ customer, product, standard }: UsualTaxes): LineTax[] {
  const tax = customer ?? product ?? standard
  return tax ? [lineTax(tax)] : []
}

/**
 * The edits that give lines the usual taxes of another customer. Lines whose taxes a person has chosen keep them: those
 * that differ from what was usual with the customer `before`.
 */
export function retaxing(
  lines: readonly Line[],
  usual: (line: Line) => { before: UsualTaxes; after: UsualTaxes },
): Edit[] {
  return lines.flatMap((line): Edit[] => {
    const { before, after } = usual(line)
    const value = usualTaxes(after)
    const isChosen = line.removed || !areSame(line.taxes, usualTaxes(before))
    return isChosen || areSame(line.taxes, value)
      ? []
      : [{ kind: 'setLineField', line: line.id, field: 'taxes', value }]
  })
}

const areSame = (some: readonly LineTax[], others: readonly LineTax[]): boolean =>
  some.length === others.length && some.every(({ tax }, index) => tax === others[index]?.tax)
