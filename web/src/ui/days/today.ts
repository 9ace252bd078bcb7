import { today, type Day } from '@covoice/domain'
import { onScopeDispose, ref, watch, type Ref } from 'vue'

/** Overdue changes at midnight, so the clock is checked this often; a sleeping tab checks when it wakes. */
const lookEveryMs = 30_000

/** Today by the clock of a time zone, also after midnight. */
export function useToday(timeZone: () => string): Readonly<Ref<Day>> {
  const day = ref(today(timeZone(), new Date()))
  const look = () => {
    day.value = today(timeZone(), new Date())
  }
  const timer = setInterval(look, lookEveryMs)
  document.addEventListener('visibilitychange', look)
  watch(timeZone, look)
  onScopeDispose(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  })
  return day
}
