import { taxCategories } from '@covoice/domain'
import * as v from 'valibot'

const decimal = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.regex(/^-?\d+(\.\d+)?$/, 'not a decimal number'),
)
const decimals = v.record(v.string(), decimal)
const category = v.picklist(taxCategories)
const taxes = v.array(v.strictObject({ rate: decimal, tax_category: v.optional(category) }))
const remark = v.optional(v.unknown())

const discount = {
  type: v.picklist(['amount', 'percent']),
  value: decimal,
}

const documentAmount = v.strictObject({
  amount: decimal,
  taxes: v.optional(taxes, []),
  tax_category: v.optional(category),
  taxable_by_invoice_taxes: v.optional(v.boolean(), false),
  description: remark,
  reason: remark,
  note: remark,
})

const line = v.strictObject({
  qty: decimal,
  unit_price: decimal,
  price_base_qty: v.optional(decimal, '1'),
  taxes: v.optional(taxes, []),
  tax_category: v.optional(category),
  discount: v.optional(v.nullable(v.strictObject(discount)), null),
  description: remark,
  name: remark,
  note: remark,
})

const policy = v.strictObject({
  rounding: v.optional(v.literal('half_away_from_zero')),
  line_net: v.optional(v.literal('rounded_to_exponent')),
  tax: v.optional(v.picklist(['any', 'per_line', 'per_rate'])),
  line_discount: v.optional(v.picklist(['any', 'round_net', 'round_allowance'])),
  multi_tax_inclusive: v.optional(v.picklist(['any', 'additive'])),
  components: v.optional(v.picklist(['any', 'round_each', 'combined'])),
  inclusive_tie: v.optional(v.picklist(['any', 'round_tax', 'round_net'])),
})

const expected = v.pipe(
  v.strictObject({
    subtotal: v.optional(decimal),
    discount: v.optional(decimal),
    charges: v.optional(decimal),
    allowances: v.optional(decimal),
    net: v.optional(decimal),
    tax: v.optional(decimal),
    total: v.optional(decimal),
    total_before_cash_rounding: v.optional(decimal),
    cash_rounding: v.optional(decimal),
    prepaid: v.optional(decimal),
    amount_due: v.optional(decimal),
    line_net: v.optional(v.array(decimal)),
    line_tax: v.optional(v.array(decimal)),
    tax_by_rate: v.optional(decimals),
    base_by_rate: v.optional(decimals),
  }),
  v.check((fields) => Object.keys(fields).length > 0, 'nothing is expected'),
)

/** One case of a file: an invoice as decimal texts, its policy and the expected results. */
export const caseSchema = v.strictObject({
  id: v.pipe(v.string(), v.nonEmpty()),
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'not an ISO 4217 code')),
  exponent: v.optional(v.pipe(v.number(), v.integer())),
  prices_include_tax: v.boolean(),
  lines: v.array(line),
  invoice_taxes: v.optional(taxes, []),
  invoice_discount: v.optional(
    v.nullable(v.strictObject({ ...discount, when: v.optional(v.picklist(['before_tax', 'after_tax'])) })),
    null,
  ),
  document_charges: v.optional(v.array(documentAmount), []),
  document_allowances: v.optional(v.array(documentAmount), []),
  prepaid: v.optional(decimal, '0'),
  cash_rounding_increment: v.optional(decimal, '0'),
  policy: v.optional(policy, {}),
  expected,
  // These fields name the source of a case and the results of others: they change nothing.
  class: remark,
  source: remark,
  note: remark,
  peer_result: remark,
  reference_check: remark,
})

/** A case that can be checked. */
export type TotalsCase = v.InferOutput<typeof caseSchema>

/** Why a case can't be read, field by field. */
export function issuesOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .map(
      (issue) =>
        `${v.getDotPath(issue) ?? 'case'}: ${isSurplus(issue) ? 'not a known field' : issue.message}`,
    )
    .join('; ')
}

const isSurplus = (issue: v.BaseIssue<unknown>): boolean =>
  issue.type === 'strict_object' && issue.expected === 'never'
