import { computed, shallowRef } from 'vue'
import { changesIn, refusedEntry, refusedId, type FieldEdit, type JournalEntry } from './entry.ts'
import type { RefusedEntry, SentEntry } from './entry.ts'
import type { JournalStore } from './journal-database.ts'
import type { Tabs } from './tab-locks.ts'

/** What changes in the journal, told to the other pages of this device. */
interface Change {
  put: readonly JournalEntry[]
  removed: readonly string[]
}

export interface JournalOptions {
  person: string
  store: JournalStore
  tabs: Tabs
  /** The device did not keep an entry. */
  failed: (error: unknown) => void
}

/** The edits of a person that the server does not have, on all pages of this device, as reactive state. */
export type Journal = Awaited<ReturnType<typeof openJournal>>

/** Opens the journal of a person; until `close` is called. */
export async function openJournal({ person, store, tabs, failed }: JournalOptions) {
  const all = shallowRef<readonly JournalEntry[]>([])
  const channel = new BroadcastChannel(`covoice.journal.${person}`)
  const early: Change[] = []
  channel.onmessage = ({ data }: MessageEvent<Change>) => void early.push(data)
  let isClosed = false
  all.value = await store.entriesOf(person)
  early.forEach(show)
  channel.onmessage = ({ data }: MessageEvent<Change>) => show(data)

  function show({ put, removed }: Change): void {
    const gone = new Set([...removed, ...put.map(({ id }) => id)])
    all.value = [...all.value.filter(({ id }) => !gone.has(id)), ...put]
  }

  async function change(put: readonly JournalEntry[], removed: readonly string[] = []): Promise<void> {
    if (isClosed || put.length + removed.length === 0) return
    show({ put, removed })
    try {
      const done = store.change(put, removed)
      channel.postMessage({ put, removed } satisfies Change)
      await done
    } catch (error) {
      failed(error)
    }
  }

  const refused = computed(() => all.value.filter((one): one is RefusedEntry => one.state === 'refused'))
  const sent = computed(() => all.value.filter((one): one is SentEntry => one.state === 'sent'))
  const idsOf = (entries: readonly JournalEntry[]) => entries.map(({ id }) => id)
  return {
    person,
    tabs,
    /** The writes of all pages that the server has not answered, as far as this device knows. */
    sent,
    /** The edits that the server did not take, one for each field. */
    refused,
    /** The number of changes of other pages, and of pages that are gone, that the server has not answered. */
    elsewhere: computed(() => changesIn(sent.value.filter(({ tab }) => tab !== tabs.own))),
    change,
    /** Keeps an edit that the server did not take until it is discarded, written or found on the server. */
    refuse: (path: string, edit: FieldEdit, reason: string): Promise<void> =>
      change([refusedEntry({ person, path, reason }, edit)]),
    /** These refused edits are no longer needed. */
    drop: (path: string, keys: readonly string[]): Promise<void> => {
      const ids = new Set(keys.map((key) => refusedId(person, path, key)))
      const dropped = idsOf(refused.value).filter((id) => ids.has(id))
      return change([], dropped)
    },
    /** Removes what came too late; what still waits for the server stays, as in the database's own queue. */
    wipe: (): Promise<void> => change([], idsOf(refused.value)),
    close: (): void => {
      isClosed = true
      channel.close()
      store.close()
      tabs.leave()
    },
  }
}
