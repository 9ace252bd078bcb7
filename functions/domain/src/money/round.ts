/** Where the exact middle between two integers goes: commerce rounds it away from zero (2.5 is 3, -2.5 is -3). */
export type Halves = 'awayFromZero' | 'towardZero'

/** n / d to the nearest integer, the middle away from zero unless told otherwise; throws RangeError when d is 0. */
export function divideRounded(n: bigint, d: bigint, halves: Halves = 'awayFromZero'): bigint {
  const negative = n < 0n !== d < 0n
  const dividend = n < 0n ? -n : n
  const divisor = d < 0n ? -d : d
  const bias = halves === 'awayFromZero' ? divisor : divisor - 1n
  const rounded = (2n * dividend + bias) / (2n * divisor)
  return negative ? -rounded : rounded
}
