import type { BooksObstacleCode } from '@covoice/domain'

/** Why accounting software can't take an invoice, for the person at the keyboard. */
export const obstacleWords: Record<BooksObstacleCode, string> = {
  noCustomerName: 'the customer has no name',
  customerNameTooLong: "the customer's name is too long",
  customerNameCharacters: "the customer's name has a colon, a quote or a letter that it can't take",
  numberTooLong: 'the number is too long',
  numberCharacters: "the number has a letter that it can't take",
  noDueDay: 'there is no due day',
  negativeTotal: 'the amount due is below zero, which only a credit note can be',
  tooManyDecimals: 'the currency has more than two decimals',
  referenceTooLong: 'the PO number is too long',
  tooManyLines: 'there are too many lines',
  severalTaxes: 'there are several taxes on one line',
  taxWithoutName: 'a tax has no name',
  descriptionTooLong: 'the description is too long',
  taxDiffers: 'the tax that it computes itself would differ',
  prepaid: 'no account is known for what was prepaid',
  cashRounding: 'no account is known for cash rounding',
}
