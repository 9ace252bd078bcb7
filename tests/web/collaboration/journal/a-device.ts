import { effectScope, shallowRef } from 'vue'
import { onTestFinished, vi } from 'vitest'
import type { KeptChange } from '../../../../web/src/backend/documents/kept-change.ts'
import type { WaitingWrite } from '../../../../web/src/backend/documents/saving.ts'
import type { FieldEdit, JournalEntry } from '../../../../web/src/collaboration/journal/entry.ts'
import type { JournalStore } from '../../../../web/src/collaboration/journal/journal-database.ts'
import { journalWrites } from '../../../../web/src/collaboration/journal/journaled-writes.ts'
import { openJournal } from '../../../../web/src/collaboration/journal/journal.ts'
import { recoverWrites, type JournaledKind } from '../../../../web/src/collaboration/journal/recovery.ts'
import type { Tabs } from '../../../../web/src/collaboration/journal/tab-locks.ts'

/** An edit of a field, as plain data. */
export interface SetField {
  key: string
  value: unknown
}

/** The path of the document that the pages change. */
export const path = 'orgs/o/invoices/i'

/** What a page keeps of some fields that it sets. */
export const setting = (...edits: SetField[]): KeptChange => ({
  document: path,
  edits: edits.map((edit) => ({ edit, seen: { value: 'before', atMs: 1 } })),
  made: [],
})

/** A device with its journal, and a server; pages open and end. */
export class Device {
  entries = new Map<string, JournalEntry>()
  server: Record<string, unknown> = {}
  /** Resolves when the server has answered all that the device had to send. */
  answered = Promise.resolve()
  /** Whether the server says nothing. */
  isSilent = false
  isFull = false
  /** What pages tell each other reaches every test that runs now. */
  readonly #name = crypto.randomUUID()
  readonly #ends = new Map<string, PromiseWithResolvers<undefined>>()
  #turn: Promise<void> = Promise.resolve()
  #again = Promise.withResolvers<undefined>()

  /** The server can be asked again. */
  askAgain(): void {
    this.#again.resolve(undefined)
    this.#again = Promise.withResolvers()
  }

  async openPage(name = 'ann') {
    const person = `${name} ${this.#name}`
    const own = `tab ${this.#ends.size}`
    const end = Promise.withResolvers<undefined>()
    this.#ends.set(own, end)
    const tabs: Tabs = {
      own,
      ended: async (tab) => this.#ends.get(tab)?.promise,
      alone: (work) => (this.#turn = this.#turn.catch(() => undefined).then(work)),
      leave: () => end.resolve(undefined),
    }
    const failed = vi.fn()
    const journal = await openJournal({ person, store: this.#store(), tabs, failed })
    const waiting = shallowRef<readonly WaitingWrite[]>([])
    const scope = effectScope()
    scope.run(() => {
      journalWrites(journal, kind(this), () => waiting.value)
      recoverWrites({
        journal,
        kind: kind(this),
        answered: () => this.answered,
        again: () => this.#again.promise,
      })
    })
    const kill = () => {
      scope.stop()
      journal.close()
    }
    // pages of the next test have the same channel
    onTestFinished(kill)
    return {
      journal,
      failed,
      /** A write waits for the server, until the returned function says its answer. */
      write: (kept: KeptChange, change?: string) => {
        const write: WaitingWrite = { path: kept.document, change, kept, accepted: false }
        waiting.value = [...waiting.value, write]
        return (accepted: boolean) => {
          write.accepted = accepted
          waiting.value = waiting.value.filter((one) => one !== write)
        }
      },
      /** Ends it as the system does: nothing of it runs any more. */
      kill,
    }
  }

  #store(): JournalStore {
    return {
      entriesOf: (person) =>
        Promise.resolve([...this.entries.values()].filter((one) => one.person === person)),
      change: (put, removed) => {
        if (this.isFull) return Promise.reject(new DOMException('full', 'QuotaExceededError'))
        for (const entry of put) this.entries.set(entry.id, structuredClone(entry))
        for (const id of removed) this.entries.delete(id)
        return Promise.resolve()
      },
      close: () => undefined,
    }
  }
}

/** A kind of document with fields, each of which the server has or lacks. */
function kind(device: Device): JournaledKind {
  const keysOf = (edits: readonly unknown[]) => edits.map((edit) => (edit as SetField).key)
  return {
    keysOf: (edits) => Promise.resolve(keysOf(edits)),
    lost: (_path, writes) => {
      if (device.isSilent) return Promise.reject(new Error('offline'))
      const edits = writes.flatMap((one) => one.edits)
      const made = edits.map(({ edit, seen }): FieldEdit => ({ ...(edit as SetField), edit, seen }))
      const lacking = made.filter(({ key, value }) => device.server[key] !== value)
      return Promise.resolve({ edits: lacking, reason: 'frozen' })
    },
  }
}

/** Resolves when pages have told each other everything. */
export const told = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150))
