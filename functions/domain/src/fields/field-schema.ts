import * as v from 'valibot'
import { currencyCodes } from '../money/currency.ts'
import { isDay, type Day } from './day.ts'
import { limits } from './limits.ts'
import { isPosition } from '../invoice/position.ts'
import { taxCategories } from '../tax/tax.ts'

/** Why a value can't stand in a field; the message of every schema below. */
export type FieldProblem =
  'wrongKind' | 'tooLong' | 'tooSmall' | 'tooLarge' | 'tooMany' | 'notADay' | 'notACurrency'

const wrongKind: FieldProblem = 'wrongKind'
const tooLong: FieldProblem = 'tooLong'

const textOf = (most: number) => v.pipe(v.string(wrongKind), v.maxLength(most, tooLong))

/** A text of several lines: a description, notes. */
export const longText = textOf(limits.text)

/** A text of one line: a name, a PO number. */
export const shortText = textOf(limits.shortText)

/** The id of a document. */
export const idText = v.pipe(
  v.string(wrongKind),
  v.maxLength(limits.id, tooLong),
  v.regex(/^[A-Za-z0-9_-]+$/, wrongKind),
)

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.number(wrongKind),
    v.integer(wrongKind),
    v.minValue(least, 'tooSmall' satisfies FieldProblem),
    v.maxValue(most, 'tooLarge' satisfies FieldProblem),
  )

/** A yes or no. */
export const flag = v.boolean(wrongKind)

/** A rate or share in parts per million. */
export const rate = wholeNumber(0, limits.ratePpm)

/** A fixed amount in minor units. */
export const amount = wholeNumber(0, limits.amountMinor)

/** A calendar day. */
export const day = v.custom<Day>(isDay, ({ input }) => (typeof input === 'string' ? 'notADay' : wrongKind))

/** An active currency of ISO 4217. */
export const currency = v.pipe(
  v.string(wrongKind),
  v.check((code) => currencyCodes.includes(code), 'notACurrency' satisfies FieldProblem),
)

/** A country of ISO 3166-1 alpha-2, or '' when unknown. */
export const country = v.pipe(v.string(wrongKind), v.regex(/^([A-Z]{2})?$/, wrongKind))

/** A unit of UN/ECE recommendation 20. */
export const unit = v.pipe(v.string(wrongKind), v.regex(/^[A-Z0-9]{1,3}$/, wrongKind))

/** A fractional index. */
export const position = v.pipe(
  v.string(wrongKind),
  v.check(isPosition, wrongKind),
  v.maxLength(limits.position, tooLong),
)

/** Money off. */
export const discount = v.variant(
  'kind',
  [
    v.strictObject({ kind: v.literal('percent'), ratePpm: rate }, wrongKind),
    v.strictObject({ kind: v.literal('amount'), amountMinor: amount }, wrongKind),
  ],
  wrongKind,
)

/** The taxes of a line. */
export const taxes = v.pipe(
  v.array(
    v.strictObject(
      {
        tax: idText,
        name: shortText,
        ratePpm: rate,
        category: v.picklist(taxCategories, wrongKind),
        exemptionReason: shortText,
      },
      wrongKind,
    ),
    wrongKind,
  ),
  v.maxLength(limits.taxesPerLine, 'tooMany' satisfies FieldProblem),
)
