import { isPageGone, thisPage } from './this-page.ts'

/** Small texts by key that outlive the page. */
export interface UpdateStorage {
  read: (key: string) => string | null
  write: (key: string, text: string) => boolean
  remove: (key: string) => void
  keys: () => string[]
}

/** My updates that the server has not answered, kept on this device so that no end of a page can lose them. */
export interface KeptUpdates {
  keep: (updates: ReadonlyMap<string, Uint8Array>) => void
  /** They need no keeping any more: the server has them, or they were given back. */
  forget: (ids: Iterable<string>) => void
  /** Whether an update is still kept. It is not, once a page or the journal has given its text back. */
  isKept: (id: string) => boolean
  /** Those of pages that are gone. */
  left: () => Promise<ReadonlyMap<string, Uint8Array>>
}

/** Nothing is kept. */
export const noKeptUpdates: KeptUpdates = {
  keep: () => undefined,
  forget: () => undefined,
  isKept: () => true,
  left: () => Promise.resolve(new Map()),
}

/**
 * Keeps updates in a storage under names that begin with `prefix`, one by one and at once: what was kept in one moment is
 * there in the next one, also when the page was killed between them.
 */
export function keptUpdates(storage: UpdateStorage, prefix: string): KeptUpdates {
  const own = `${prefix}${thisPage}.`
  const all = () => storage.keys().filter((key) => key.startsWith(prefix))
  const idIn = (key: string): string => key.slice(key.lastIndexOf('.') + 1)
  return {
    keep: (updates) => {
      for (const [id, data] of updates) storage.write(own + id, written(data))
    },
    forget: (ids) => {
      const others = new Set<string>()
      for (const id of ids)
        if (storage.read(own + id) === null) others.add(id)
        else storage.remove(own + id)
      if (others.size > 0) for (const key of all()) if (others.has(idIn(key))) storage.remove(key)
    },
    isKept: (id) => all().some((key) => idIn(key) === id),
    left: async () => {
      const isGone = await isPageGone()
      const updates = all().flatMap((key) => {
        const [page = ''] = key.slice(prefix.length).split('.')
        const data = isGone(page) ? readFrom(storage.read(key)) : null
        return data ? [[idIn(key), data] as const] : []
      })
      return new Map(updates)
    },
  }
}

const written = (data: Uint8Array): string => btoa(String.fromCharCode(...data))

/** Null for what is no update: another release may have stored it. */
function readFrom(text: string | null): Uint8Array | null {
  try {
    return text === null ? null : Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
