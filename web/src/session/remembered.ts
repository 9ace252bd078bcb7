const personKey = 'covoice.person'
const organisationKey = (uid: string): string => `covoice.organisation.${uid}`

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // a browser that forbids storage loses a hint, no more
  }
}

/**
 * The last signed-in person of this browser; null after signing out. A hint for the first paint, never a
 * right.
 */
export function rememberedPerson(): string | null {
  return read(personKey)
}

/** Remembers who is signed in, or with null that nobody is. */
export function rememberPerson(uid: string | null): void {
  write(personKey, uid)
}

/** The organisation that this person last used on this device. */
export function rememberedOrganisation(uid: string): string | null {
  return read(organisationKey(uid))
}

/** Remembers the current organisation of this person; null forgets it. */
export function rememberOrganisation(uid: string, org: string | null): void {
  write(organisationKey(uid), org)
}
