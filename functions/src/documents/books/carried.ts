import { revisionObstacles, type BooksFormat, type BooksMapping, type Revision } from '@covoice/domain'

/**
 * Throws RangeError, naming the invoice and the reason, unless `format` can carry them all: a file is never
 * slightly wrong.
 */
export function mustBeCarried(
  format: BooksFormat,
  invoices: readonly Revision[],
  mapping: BooksMapping,
): void {
  for (const invoice of invoices) {
    const codes = revisionObstacles(format, invoice, mapping).map(({ code }) => code)
    if (codes.length > 0) throw new RangeError(`${invoice.numberText} can't be carried: ${codes.join(', ')}`)
  }
}
