/** Small texts by key. A browser that forbids storage, or has no room, keeps nothing and throws nothing. */
export interface PageStorage {
  read: (key: string) => string | null
  /** False when it was not stored. */
  write: (key: string, text: string) => boolean
  remove: (key: string) => void
  keys: () => string[]
}

/** Texts that this browser keeps, for all tabs. */
export const browserStorage = storageIn(() => localStorage)

/** Texts that this tab keeps. */
export const tabStorage = storageIn(() => sessionStorage)

// The mere name throws where a browser forbids storage.
function storageIn(storage: () => Storage): PageStorage {
  return {
    read: (key) => attempt(() => storage().getItem(key), null),
    write: (key, text) =>
      attempt(() => {
        storage().setItem(key, text)
        return true
      }, false),
    remove: (key) => attempt(() => storage().removeItem(key), undefined),
    keys: () => attempt(() => Object.keys(storage()), []),
  }
}

function attempt<Value>(act: () => Value, otherwise: Value): Value {
  try {
    return act()
  } catch {
    return otherwise
  }
}
