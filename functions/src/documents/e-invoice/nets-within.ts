const wholePpm = 1_000_000n

/**
 * Amounts that include tax at one rate, converted to net, in order: each is its exact value rounded up or
 * down, and together they are `baseMinor` to the last digit. The remainder goes to those that were cut the
 * most.
 */
export function netsWithin(amounts: readonly number[], ratePpm: number, baseMinor: number): number[] {
  const divisor = wholePpm + BigInt(ratePpm)
  const nets = amounts.map((amountMinor, index) => {
    const exact = BigInt(amountMinor) * wholePpm
    const cut = ((exact % divisor) + divisor) % divisor
    return { index, cut, netMinor: Number((exact - cut) / divisor) }
  })
  const left = baseMinor - nets.reduce((sum, { netMinor }) => sum + netMinor, 0)
  const each = Math.floor(left / Math.max(1, nets.length))
  const byCut = nets.toSorted((a, b) => (a.cut === b.cut ? a.index - b.index : a.cut > b.cut ? -1 : 1))
  for (const [place, net] of byCut.entries())
    net.netMinor += each + (place < left - each * nets.length ? 1 : 0)
  return nets.map(({ netMinor }) => netMinor + 0)
}
