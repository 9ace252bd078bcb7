/** `totalMinor` shared out in proportion to `weights` by largest remainder, so that the shares add up exactly; equal shares when the weights add up to 0, RangeError when there are none. */
export function allocate(totalMinor: number, weights: readonly number[]): number[] {
  const first = weights[0]
  if (first === undefined) throw new RangeError('There is nobody to share with')
  if (weights.length === 1) return [totalMinor + 0]
  const sum = weights.reduce((total, weight) => total + weight, 0)
  const parts = sum === 0 ? weights.map(() => 1) : weights
  const whole = sum === 0 ? weights.length : sum
  const shares = parts.map((weight, index) => shareOf(totalMinor, weight, whole, index))
  const left = totalMinor - shares.reduce((total, { share }) => total + share, 0)
  const step = Math.sign(left)
  const byNeed = shares.toSorted((a, b) => step * (b.rest - a.rest) || b.size - a.size || a.index - b.index)
  for (const taker of byNeed.slice(0, Math.abs(left))) taker.share += step
  return shares.map(({ share }) => share)
}

interface Share {
  index: number
  size: number
  share: number
  /**
   * The difference of the share to its exact value, in parts of the weights' sum; positive when the exact
   * value is larger.
   */
  rest: number
}

function shareOf(total: number, weight: number, whole: number, index: number): Share {
  const sign = Math.sign(whole)
  const product = total * weight
  if (Number.isSafeInteger(product)) {
    const rest = sign * (product % whole)
    return { index, size: Math.abs(weight), share: (product - (product % whole)) / whole + 0, rest }
  }
  const exact = BigInt(total) * BigInt(weight)
  const share = exact / BigInt(whole)
  return {
    index,
    size: Math.abs(weight),
    share: Number(share),
    rest: sign * Number(exact - share * BigInt(whole)),
  }
}
