import { watch } from 'vue'
import { fieldReports } from './field-reports.ts'
import type { EditedFor } from './own-here.ts'
import { ownRecord } from './own-record.ts'
import { watchPresence } from './watch-presence.ts'

export { watchPresence } from './watch-presence.ts'
export type { EditedFor } from './own-here.ts'
export type { PresentPerson } from './presence-people.ts'

/** My own presence on an invoice. */
export interface Presence {
  /** reports the field that I am on; null is none */
  setField: (field: string | null) => void
  leave: () => void
}

/**
 * Every 30 s while others are here. A lone person's record may become stale; the next person to arrive
 * triggers a refresh. Whoever looks at a list is not known here: what it shows is renewed while the tab is visible.
 */
const heartbeatMs = 30_000

/**
 * Makes this tab visible to the others on an invoice until it leaves, closes or stops sending; and in the organisation's lists
 * while `editedFor` says of whom the invoice is that I edit.
 */
export function join(
  org: string,
  invoice: string,
  person: { uid: string; name: string },
  editedFor: () => EditedFor = () => undefined,
): Presence {
  const record = ownRecord(org, invoice, person)
  const reports = fieldReports(record.write)
  let left = false
  let othersAreHere = false

  const wake = (): void => {
    if (document.visibilityState === 'visible') reports.soon()
  }
  const heartbeat = setInterval(() => {
    if (othersAreHere) reports.now()
    else void record.stay()
  }, heartbeatMs)
  const stopWatching = watchPresence(org, invoice, person.uid, (people) => {
    const others = people.filter(({ own }) => !own)
    // a person who arrives after I was alone finds a stale record: refresh it for them
    if (others.length > 0 && !othersAreHere) reports.soon()
    othersAreHere = others.length > 0
  })
  addEventListener('pagehide', record.remove)
  addEventListener('pageshow', wake)
  addEventListener('online', wake)
  document.addEventListener('visibilitychange', wake)
  record.setCustomer(editedFor())
  const stopEditing = watch(editedFor, (customer) => {
    if (record.setCustomer(customer)) reports.soon()
  })
  reports.now()

  return {
    setField: reports.move,
    leave() {
      if (left) return
      left = true
      reports.end()
      clearInterval(heartbeat)
      stopWatching()
      stopEditing()
      removeEventListener('pagehide', record.remove)
      removeEventListener('pageshow', wake)
      removeEventListener('online', wake)
      document.removeEventListener('visibilitychange', wake)
      record.remove()
    },
  }
}
