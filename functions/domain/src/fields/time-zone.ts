/**
 * Whether `name` is a time zone that this machine knows: the lists of Intl leave out aliases that browsers
 * still report, such as Asia/Calcutta.
 */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
