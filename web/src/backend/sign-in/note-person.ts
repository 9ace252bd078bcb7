/** Where the page of a customer's link finds who is signed in, so that a member's own look is not counted. */
const key = 'covoice.person'

/** Notes the signed-in person's uid in this browser, null for nobody; a browser that keeps nothing notes nothing. */
export function notePerson(uid: string | null): void {
  try {
    if (uid === null) localStorage.removeItem(key)
    else localStorage.setItem(key, uid)
  } catch {
    // Without storage the look is counted.
  }
}
