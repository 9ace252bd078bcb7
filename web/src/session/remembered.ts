import { browserStorage } from '../backend/device/page-storage.ts'

// The page behind a customer's link reads it too: a member's own look is not counted.
const personKey = 'covoice.person'
const organisationKey = (uid: string): string => `covoice.organisation.${uid}`

/**
 * The last signed-in person of this browser; null after signing out. A hint for the first paint, never a
 * right.
 */
export function rememberedPerson(): string | null {
  return browserStorage.read(personKey)
}

/** Remembers who is signed in, or with null that nobody is. */
export function rememberPerson(uid: string | null): void {
  remember(personKey, uid)
}

/** The organisation that this person last used on this device. */
export function rememberedOrganisation(uid: string): string | null {
  return browserStorage.read(organisationKey(uid))
}

/** Remembers the current organisation of this person; null forgets it. */
export function rememberOrganisation(uid: string, org: string | null): void {
  remember(organisationKey(uid), org)
}

function remember(key: string, value: string | null): void {
  if (value === null) browserStorage.remove(key)
  else browserStorage.write(key, value)
}
