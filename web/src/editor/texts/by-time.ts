/**
 * Rows in the order in which the server got them, those on the way last: a change of a text that comes before the change which
 * it stands on has to wait, and thousands of them take seconds.
 */
export function byTime<T extends { at: unknown }>(rows: readonly T[]): T[] {
  const timeOf = ({ at }: T): number => (at instanceof Date ? at.getTime() : Infinity)
  return [...rows].sort((one, other) =>
    timeOf(one) < timeOf(other) ? -1 : Number(timeOf(one) > timeOf(other)),
  )
}
