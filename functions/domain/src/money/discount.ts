import type { Field, Table } from '../fields/field.ts'
import { amount, oneOf, rate } from '../fields/field-kinds.ts'
import { problemIn } from '../fields/problem-in.ts'
import { isRecord } from '../fields/read-fields.ts'

/** Money off: a share of the amount in parts per million, or a fixed amount in minor units. */
export type Discount = { kind: 'percent'; ratePpm: number } | { kind: 'amount'; amountMinor: number }

const fixed = { kind: oneOf(['amount']), amountMinor: amount } satisfies Table
const share = { kind: oneOf(['percent']), ratePpm: rate } satisfies Table

/** Money off, or null. */
export const discountOrNull: Field<Discount | null> = {
  problem: (value) => {
    const table = isRecord(value) && value.kind === 'amount' ? fixed : share
    return value === null ? null : (problemIn(table, value)?.code ?? null)
  },
  read: readDiscount,
  empty: null,
  rule: 'isDiscountOrNull(value)',
}

function readDiscount(stored: unknown): Discount | undefined {
  const { kind, ratePpm, amountMinor } = (stored ?? {}) as Record<string, unknown>
  const [ppm, minor] = [rate.read(ratePpm), amount.read(amountMinor)]
  if (kind === 'percent' && ppm !== undefined) return { kind, ratePpm: ppm }
  return kind === 'amount' && minor !== undefined ? { kind, amountMinor: minor } : undefined
}
