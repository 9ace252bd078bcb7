import type { User } from 'firebase/auth'
import { authSdk } from '../device/chunks.ts'
import { BackendProblem, problemOf } from '../server/problem.ts'
import { signInAddress } from './sign-in-address.ts'

/** The signed-in person. */
export interface Person {
  uid: string
  email: string
  emailVerified: boolean
  name: string
}

type Stop = () => void

/** A signed-in person as the app knows them. */
export function personOf(user: User): Person {
  return {
    uid: user.uid,
    email: user.email ?? '',
    emailVerified: user.emailVerified,
    name: user.displayName ?? '',
  }
}

/** Does something with Firebase's SDK; a failure is one of ours. */
export async function attempt<T>(
  action: (sdk: Awaited<ReturnType<typeof authSdk>>) => Promise<T>,
): Promise<T> {
  try {
    return await action(await authSdk())
  } catch (error) {
    throw problemOf(error)
  }
}

/** Reports the signed-in person, as soon as known and at every change; null is nobody. */
export function watchUser(report: (person: Person | null) => void, onError?: (error: Error) => void): Stop {
  let stopped = false
  let stop: Stop = () => {
    stopped = true
  }
  authSdk()
    .then(({ auth, onIdTokenChanged }) => {
      if (stopped) return
      stop = onIdTokenChanged(auth, (user) => report(user && personOf(user)))
    })
    .catch((error: unknown) => onError?.(problemOf(error)))
  return () => stop()
}

/** Signs in with email and password. */
export function signIn(email: string, password: string): Promise<Person> {
  return attempt(async ({ auth, signInWithEmailAndPassword }) =>
    personOf((await signInWithEmailAndPassword(auth, signInAddress(email), password)).user),
  )
}

/** Whether this installation offers Google's button: set when the app is built. */
export const googleIsConfigured: boolean = import.meta.env.VITE_GOOGLE_SIGN_IN === 'true'

/** Signs in through Google's window. */
export async function signInWithGoogle(): Promise<Person> {
  return attempt(async ({ auth }) => {
    // a build without Google excludes this code from the bundle
    if (import.meta.env.VITE_GOOGLE_SIGN_IN !== 'true') throw new BackendProblem('notConfigured')
    const { googleWindow } = await import('./google-window.ts')
    return personOf(await googleWindow(auth))
  })
}

/** Reloads the signed-in person from the server: their address may have been verified elsewhere. */
export function refreshPerson(): Promise<Person | null> {
  return attempt(async ({ auth }) => {
    await auth.authStateReady()
    const user = auth.currentUser
    if (!user) return null
    const before = user.emailVerified
    await user.reload()
    // the token contains the verified mark that rules and functions check
    if (user.emailVerified && !before) await user.getIdToken(true)
    return personOf(user)
  })
}

/** Signs out; the local copy of the data is cleared by `forgetLocalData`. */
export function signOut(): Promise<void> {
  return attempt(({ auth, signOut: leave }) => leave(auth))
}

/**
 * The ID token for REST requests; rejects with `signedOut` when nobody is signed in, `expired` when it can't
 * be renewed.
 */
export function idToken(): Promise<string> {
  return attempt(async ({ auth }) => {
    await auth.authStateReady()
    const user = auth.currentUser
    if (!user) throw new BackendProblem('signedOut')
    return user.getIdToken()
  })
}

/** The id of the signed-in person; rejects with `signedOut` when nobody is signed in. */
export function signedInUid(): Promise<string> {
  return attempt(async ({ auth }) => {
    await auth.authStateReady()
    if (!auth.currentUser) throw new BackendProblem('signedOut')
    return auth.currentUser.uid
  })
}
