const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const PER_DAY = 5_000
const PER_MINUTE = 60
const PER_MINUTE_OF_APP = 10_000

/**
 * Counts the calls of each organisation as Xero does; an exceeded limit is reported, but the call is not
 * refused: tests run many at once.
 */
export class Limits {
  private calls: { tenantId: string; at: number }[] = []

  /** Counts one call and returns the remaining ones. */
  count(tenantId: string, now: number): Record<string, string> {
    this.calls = this.calls.filter(({ at }) => now - at < DAY_MS)
    this.calls.push({ tenantId, at: now })
    const own = this.calls.filter((one) => one.tenantId === tenantId)
    const lately = (calls: { at: number }[]) => calls.filter(({ at }) => now - at < MINUTE_MS).length
    const left = (limit: number, used: number) => String(Math.max(0, limit - used))
    return {
      'x-daylimit-remaining': left(PER_DAY, own.length),
      'x-minlimit-remaining': left(PER_MINUTE, lately(own)),
      'x-appminlimit-remaining': left(PER_MINUTE_OF_APP, lately(this.calls)),
    }
  }
}
