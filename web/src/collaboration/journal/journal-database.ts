import type { JournalEntry } from './entry.ts'

/** Where the entries of all people of this device are kept. */
export interface JournalStore {
  /** All entries of a person, oldest first. */
  entriesOf: (person: string) => Promise<JournalEntry[]>
  /** Stores and removes entries, all or none. It has asked for everything when it returns, and resolves when it is done. */
  change: (put: readonly JournalEntry[], removed: readonly string[]) => Promise<void>
  close: () => void
}

const name = 'entries'

/** Opens the browser's database; throws where there is none. */
export async function openJournalDatabase(): Promise<JournalStore> {
  const opening = indexedDB.open('covoice.journal', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(name, { keyPath: 'id' }).createIndex('person', 'person')
  }
  const database = await resultOf(opening)
  // a later release needs another shape: it may have it
  database.onversionchange = () => database.close()
  return {
    async entriesOf(person) {
      const asked = database.transaction(name).objectStore(name).index('person').getAll(person)
      const entries = (await resultOf(asked)) as JournalEntry[]
      return entries.toSorted((one, other) => one.atMs - other.atMs)
    },
    change(put, removed) {
      const transaction = database.transaction(name, 'readwrite')
      const entries = transaction.objectStore(name)
      for (const entry of put) entries.put(entry)
      for (const id of removed) entries.delete(id)
      // a page that is killed now has asked for everything
      transaction.commit()
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve()
        transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
      })
    },
    close: () => database.close(),
  }
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('failed'))
    if (request instanceof IDBOpenDBRequest) request.onblocked = () => reject(new Error('blocked'))
  })
}
