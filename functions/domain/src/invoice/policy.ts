/** Roundings of other programs and countries; the first of each is the default. */
export interface Policy {
  /** A line's percent discount: rounded by itself (EN 16931), or the net rounded after subtracting. */
  lineDiscount?: 'roundAllowance' | 'roundNet'
  /** Several taxes inside one price: each rounded, or their sum rounded and shared out. */
  components?: 'roundEach' | 'combined'
  /** A price that splits into two exact halves of a minor unit: the extra unit goes to the tax, or to the net. */
  inclusiveTie?: 'roundTax' | 'roundNet'
  /** Ids of taxes on the document as a whole: rounded once even where others are rounded per line. */
  wholeDocument?: readonly string[]
}
