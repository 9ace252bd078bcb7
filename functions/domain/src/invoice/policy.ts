/** Ways of rounding that other programs and countries use; the first of each is ours. */
export interface Policy {
  /** A line's percent discount: rounded by itself (EN 16931), or the net rounded after subtracting. */
  lineDiscount?: 'roundAllowance' | 'roundNet'
  /** Several taxes inside one price: each rounded, or their sum rounded and shared out. */
  components?: 'roundEach' | 'combined'
  /** A price that splits into two exact halves of a minor unit: the tax gets the odd one, or the net does. */
  inclusiveTie?: 'roundTax' | 'roundNet'
  /** Taxes by id that are levied on the document as a whole: rounded once even where others are rounded per line. */
  wholeDocument?: readonly string[]
}
