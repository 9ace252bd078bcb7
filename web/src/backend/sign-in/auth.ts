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

/** The purpose of a link in one of our emails. */
export interface ActionLink {
  kind: 'verifyEmail' | 'resetPassword' | 'recoverEmail' | 'changeEmail' | 'other'
  email: string
}

type Stop = () => void

function personOf(user: User): Person {
  return {
    uid: user.uid,
    email: user.email ?? '',
    emailVerified: user.emailVerified,
    name: user.displayName ?? '',
  }
}

async function attempt<T>(action: (sdk: Awaited<ReturnType<typeof authSdk>>) => Promise<T>): Promise<T> {
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

/** Creates an account with a name, and signs it in. */
export function signUp(name: string, email: string, password: string): Promise<Person> {
  return attempt(async ({ auth, createUserWithEmailAndPassword, updateProfile }) => {
    const { user } = await createUserWithEmailAndPassword(auth, signInAddress(email), password)
    await updateProfile(user, { displayName: name.trim() })
    await user.getIdToken(true)
    return personOf(user)
  })
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

/** Sends the email with a link to choose a new password; an unknown address gets the same answer. */
export async function sendReset(email: string, returnTo: string): Promise<void> {
  try {
    await attempt(({ auth, sendPasswordResetEmail }) =>
      sendPasswordResetEmail(auth, signInAddress(email), { url: returnTo }),
    )
  } catch (error) {
    if (problemOf(error).problem !== 'wrongCredentials') throw error
  }
}

/**
 * The purpose of a link's code and the address that it belongs to; rejects with `linkExpired` or
 * `linkInvalid`.
 */
export function readActionLink(code: string): Promise<ActionLink> {
  return attempt(async ({ auth, checkActionCode }) => {
    const { operation, data } = await checkActionCode(auth, code)
    const kinds: Record<string, ActionLink['kind']> = {
      VERIFY_EMAIL: 'verifyEmail',
      PASSWORD_RESET: 'resetPassword',
      RECOVER_EMAIL: 'recoverEmail',
      VERIFY_AND_CHANGE_EMAIL: 'changeEmail',
    }
    return { kind: kinds[operation] ?? 'other', email: data.email ?? '' }
  })
}

/** Sets the new password with a reset link. */
export function confirmReset(code: string, password: string): Promise<void> {
  return attempt(({ auth, confirmPasswordReset }) => confirmPasswordReset(auth, code, password))
}

/** Applies a link that verifies, changes or reverts an email address. */
export function applyVerification(code: string): Promise<void> {
  return attempt(async ({ auth, applyActionCode }) => {
    await applyActionCode(auth, code)
    await auth.authStateReady()
    await auth.currentUser?.reload()
    await auth.currentUser?.getIdToken(true)
  })
}

/** Sends the signed-in person the email that verifies their address. */
export function sendVerification(returnTo: string): Promise<void> {
  return attempt(async ({ auth, sendEmailVerification }) => {
    if (auth.currentUser) await sendEmailVerification(auth.currentUser, { url: returnTo })
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
