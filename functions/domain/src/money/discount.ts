import * as v from 'valibot'
import type { Field } from '../fields/field.ts'
import { amount, rate } from '../fields/field-kinds.ts'

/** Money off: a share of the amount in parts per million, or a fixed amount in minor units. */
export type Discount = { kind: 'percent'; ratePpm: number } | { kind: 'amount'; amountMinor: number }

/** Money off, or null. */
export const discountOrNull: Field<Discount | null> = {
  schema: v.nullable(
    v.variant(
      'kind',
      [
        v.strictObject({ kind: v.literal('percent'), ratePpm: rate.schema }, 'wrongKind'),
        v.strictObject({ kind: v.literal('amount'), amountMinor: amount.schema }, 'wrongKind'),
      ],
      'wrongKind',
    ),
  ),
  read: readDiscount,
  empty: null,
  rule: 'isDiscountOrNull(value)',
}

function readDiscount(stored: unknown): Discount | undefined {
  const { kind, ratePpm, amountMinor } = (stored ?? {}) as Record<string, unknown>
  const [share, fixed] = [rate.read(ratePpm), amount.read(amountMinor)]
  if (kind === 'percent' && share !== undefined) return { kind, ratePpm: share }
  return kind === 'amount' && fixed !== undefined ? { kind, amountMinor: fixed } : undefined
}
