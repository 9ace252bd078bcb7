/** The state of a setting in connected books: `needed` where neither it nor the default exists there. */
export type ChartMark = 'needed' | 'unknown' | 'otherRate'

/** The entry of the books for a setting, and its problem. */
export interface ChartChoice<One> {
  found: One | null
  mark: ChartMark | null
}

/**
 * Looks up the stored choice, or the default, in connected books; `fits` says whether a tax has the required
 * rate.
 */
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
