import { useLocale } from '../../languages/locale.ts'
import { useSessionStore } from '../../session/session-store.ts'

/** When a version was made, in the organisation's time zone: the time alone for one of today. */
export function useMoment(): (at: Date | null) => string {
  const session = useSessionStore()
  const locale = useLocale()
  return (at) => {
    if (at === null) return '–'
    const zone = session.timeZone ? { timeZone: session.timeZone } : {}
    const day = new Intl.DateTimeFormat(locale.value, { dateStyle: 'medium', ...zone })
    const isToday = day.format(at) === day.format(new Date())
    const shown = {
      timeStyle: 'short' as const,
      ...(isToday ? {} : { dateStyle: 'medium' as const }),
      ...zone,
    }
    return new Intl.DateTimeFormat(locale.value, shown).format(at)
  }
}

/** Names as one speaks them: "Ann and Ben". */
export function useNames(): (names: readonly string[]) => string {
  const locale = useLocale()
  return (names) => new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(names)
}
