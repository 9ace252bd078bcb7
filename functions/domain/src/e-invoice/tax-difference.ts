import { divideRounded } from '../money/round.ts'
import type { VatRow } from './vat-breakdown.ts'

// A rate in parts per million over hundredths of the currency: what the tax would be in hundredths is base * rate / 10^6.
const whole = 1_000_000n

/**
 * Whether a row's tax is as near to base x rate as the official rules require: less than one whole unit of
 * the currency (BR-CO-17), and exactly zero where the rate rounds to 0 %. `exponent` is the currency's.
 */
export function isTaxOfBase({ baseMinor, taxMinor, ratePpm }: VatRow, exponent: number): boolean {
  const tax = hundredths(taxMinor, exponent)
  if (ratePpm < 5_000) return tax > -50n && tax < 50n
  const difference = magnitude(tax) - taxOf(baseMinor, ratePpm, exponent)
  return difference > -100n && difference < 100n
}

/**
 * Whether the rules of UBL accept a row of IGIC or IPSI: they measure its tax one unit off on either side
 * (BR-IG-09, BR-IP-09), so a tax of half a unit or less fails, and so does any negative one.
 */
export function isIslandTaxOfBase({ baseMinor, taxMinor, ratePpm }: VatRow, exponent: number): boolean {
  const tax = hundredths(taxMinor, exponent)
  const expected = taxOf(baseMinor, ratePpm, exponent)
  return magnitude(tax - 100n) < expected && magnitude(tax + 100n) > expected
}

function taxOf(baseMinor: number, ratePpm: number, exponent: number): bigint {
  return divideRounded(magnitude(hundredths(baseMinor, exponent)) * BigInt(ratePpm), whole)
}

const hundredths = (minor: number, exponent: number): bigint => BigInt(minor) * 10n ** BigInt(2 - exponent)
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)
