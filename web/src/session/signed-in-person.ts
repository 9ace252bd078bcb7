import { ref, shallowRef } from 'vue'
import { watchForAssertions } from '../backend/device/assertion-reload.ts'
import { openAddress, reloadPage } from '../backend/device/browser-page.ts'
import { startLoading } from '../backend/device/chunks.ts'
import { failures } from '../backend/documents/failures.ts'
import { refreshPerson, watchUser, type Person } from '../backend/sign-in/auth.ts'
import { endSession } from './end-session.ts'
import { rememberPerson, rememberedPerson } from './remembered.ts'

/** Without its code, what an earlier visit left waiting arrives all the same. */
const countEarlierWrites = () =>
  import('../backend/documents/earlier-writes.ts')
    .then(({ trackEarlierWrites }) => trackEarlierWrites())
    .catch(() => undefined)

/** Who is signed in on this page, live, from `start` until they sign out. */
export function useSignedInPerson() {
  const person = shallowRef<Person | null>(null)
  const known = ref(false)
  /** the server ended the session during work: the page stays and asks to sign in again */
  const expired = ref(false)
  let started = false
  let leaving = false

  function signedIn(next: Person): void {
    if (person.value && person.value.uid !== next.uid) {
      // another person signed in: nothing of the first one may stay on the page
      reloadPage()
      return
    }
    if (!person.value) void countEarlierWrites()
    person.value = next
    expired.value = false
    rememberPerson(next.uid)
    for (const { problem, retry } of failures.value) if (problem.problem === 'signedOut') retry()
    known.value = true
  }

  function signedOut(): void {
    if (person.value && !leaving && rememberedPerson() !== null) {
      expired.value = true
    } else {
      // signed out here or, deliberately, in another tab
      if (person.value && !leaving) openAddress('/sign-in')
      person.value = null
      rememberPerson(null)
    }
    known.value = true
  }

  /** Starts loading Firebase and watching the session; called once, before the app mounts. */
  function start(): void {
    if (started) return
    started = true
    watchForAssertions()
    startLoading()
    watchUser((next) => (next ? signedIn(next) : signedOut()))
  }

  /** Signs out, then opens a page that needs nobody. */
  async function signOut(goTo = '/sign-in'): Promise<void> {
    leaving = true
    await endSession()
    openAddress(goTo)
  }

  /** Asks the server again whether the person's address is verified. */
  async function refresh(): Promise<Person | null> {
    const fresh = await refreshPerson()
    if (fresh) signedIn(fresh)
    return fresh
  }

  return { person, known, expired, start, signOut, refresh }
}
