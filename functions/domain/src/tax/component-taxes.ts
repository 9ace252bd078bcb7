import { allocate } from '../money/allocate.ts'
import type { TaxRounding } from '../invoice/invoice.ts'
import type { Policy } from '../invoice/policy.ts'
import type { Halves } from '../money/round.ts'
import { roundedRatio } from '../money/rounded-ratio.ts'
import type { TaxSet } from './tax-set.ts'

/** How tax is computed: whether the amounts include it, and when it is rounded. */
export interface TaxRules {
  inclusive: boolean
  rounding: TaxRounding
  policy: Policy
}

/** One hundred per cent in parts per million. */
export const wholePpm = 1_000_000

/** What an amount is in parts per million of its net: with several taxes inside, their rates add up (none is on top of another). */
export function divisorOf(set: TaxSet, { inclusive }: Pick<TaxRules, 'inclusive'>): number {
  return inclusive ? wholePpm + set.ratePpm : wholePpm
}

/** How the exact middle is rounded in a tax. */
export function halvesOf({ inclusive, policy }: TaxRules): Halves {
  return inclusive && policy.inclusiveTie === 'roundNet' ? 'towardZero' : 'awayFromZero'
}

/** Whether several taxes inside one price are rounded as one. */
export function areCombined({ inclusive, policy }: TaxRules): boolean {
  return inclusive && policy.components === 'combined'
}

/** The tax on an amount by each component of `set`, rounded: of the amount itself, never of a rounded net. */
export function componentTaxes(amountMinor: number, set: TaxSet, rules: TaxRules): number[] {
  const rates = set.components.map(({ tax }) => tax.ratePpm)
  const divisor = divisorOf(set, rules)
  const halves = halvesOf(rules)
  if (rates.length > 1 && areCombined(rules))
    return allocate(roundedRatio(amountMinor, set.ratePpm, divisor, halves), rates)
  return rates.map((rate) => roundedRatio(amountMinor, rate, divisor, halves))
}
