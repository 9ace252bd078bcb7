import {
  exponentOf,
  majorText,
  totalsOf,
  type Policy,
  type TotalsInvoice,
  type TotalsLine,
} from '@covoice/domain'
import * as v from 'valibot'
import { asInvoice, policiesOf } from './as-invoice.ts'
import { afterTax } from './after-tax.ts'
import { caseSchema, issuesOf, type TotalsCase } from './case.ts'
import { decimalOf, sameNumber } from './decimal.ts'
import { resultsOf, type Results } from './results.ts'

/** Whether a case gave the expected results; if not, each difference in one sentence. */
export interface Verdict {
  id: string
  differences: string[]
}

/** Checks one case of a file under each rounding that it states; an unreadable case fails. */
export function checkCase(given: unknown, index: number): Verdict {
  const id = idOf(given, index)
  const read = v.safeParse(caseSchema, given)
  if (!read.success) return { id, differences: [`can't be read: ${issuesOf(read.issues)}`] }
  try {
    const { invoice, lines } = asInvoice(read.output)
    const differences = policiesOf(read.output).flatMap(({ taxRounding, policy }) =>
      differencesOf(read.output, { ...invoice, taxRounding }, lines, policy),
    )
    return { id, differences: [...new Set(differences)] }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { id, differences: [`can't be computed: ${error.message}`] }
  }
}

function idOf(given: unknown, index: number): string {
  const named = v.safeParse(v.object({ id: v.string() }), given)
  return named.success ? named.output.id : `case ${index + 1}`
}

function differencesOf(
  given: TotalsCase,
  invoice: TotalsInvoice,
  lines: readonly TotalsLine[],
  policy: Policy,
): string[] {
  const billed =
    given.invoice_discount?.when === 'after_tax' ? afterTax(invoice, lines, policy) : { invoice, lines }
  const results = resultsOf(totalsOf(billed.invoice, billed.lines, policy), billed.lines)
  return comparisons(given.expected, results)
    .filter(({ expected, minor }) => !isSame(expected, minor, given.currency))
    .map(({ field, expected = 'nothing', minor }) => {
      const got = minor === undefined ? 'nothing' : majorText(minor, given.currency)
      return `${field}: expected ${expected}, got ${got}`
    })
}

function isSame(expected: string | undefined, minor: number | undefined, currency: string): boolean {
  if (expected === undefined || minor === undefined || Object.is(minor, -0)) return false
  return sameNumber(decimalOf(expected), { digits: BigInt(minor), places: exponentOf(currency) })
}

interface Comparison {
  field: string
  expected: string | undefined
  minor: number | undefined
}

function comparisons(expected: TotalsCase['expected'], results: Results): Comparison[] {
  const { line_net, line_tax, tax_by_rate, base_by_rate, ...sums } = expected
  const rows = (field: string, wanted: readonly string[] | undefined, got: readonly number[]) =>
    Array.from({ length: wanted ? Math.max(wanted.length, got.length) : 0 }, (_, index) => ({
      field: `${field}[${index}]`,
      expected: wanted?.[index],
      minor: got[index],
    }))
  const byRate = (
    field: string,
    wanted: Record<string, string> = {},
    got: (rate: string) => number | undefined,
  ) =>
    Object.entries(wanted).map(([rate, amount]) => ({
      field: `${field}.${rate}`,
      expected: amount,
      minor: got(rate),
    }))
  return [
    ...Object.entries(sums).map(([field, amount]) => ({
      field,
      expected: amount,
      minor: results.sums[field as keyof typeof sums],
    })),
    ...rows('line_net', line_net, results.lineNet),
    ...rows('line_tax', line_tax, results.lineTax),
    ...byRate('tax_by_rate', tax_by_rate, results.taxByRate),
    ...byRate('base_by_rate', base_by_rate, results.baseByRate),
  ]
}
