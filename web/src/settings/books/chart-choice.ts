/** How a setting stands to what connected books have: `needed` where neither it nor the usual one is among that. */
export type ChartMark = 'needed' | 'unknown' | 'otherRate'

/** What of the books a setting stands for, and what is wrong with it. */
export interface ChartChoice<One> {
  found: One | null
  mark: ChartMark | null
}

/** Looks up what is stored, or what stands in for nothing, among what connected books have; `fits` says whether a tax has the rate that is wanted. */
export function chartChoice<One>(
  stored: string,
  usual: string,
  find: (name: string) => One | null,
  fits: (one: One) => boolean = () => true,
): ChartChoice<One> {
  if (stored.trim() !== '') {
    const found = find(stored.trim())
    if (found === null) return { found, mark: 'unknown' }
    return { found, mark: fits(found) ? null : 'otherRate' }
  }
  const standIn = usual === '' ? null : find(usual)
  const mayStandIn = standIn !== null && fits(standIn)
  return mayStandIn ? { found: standIn, mark: null } : { found: null, mark: 'needed' }
}
