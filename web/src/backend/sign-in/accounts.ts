import { problemOf } from '../server/problem.ts'
import { attempt, personOf, type Person } from './auth.ts'
import { signInAddress } from './sign-in-address.ts'

/** Creates an account with a name, and signs it in. */
export function signUp(name: string, email: string, password: string): Promise<Person> {
  return attempt(async ({ auth, createUserWithEmailAndPassword, updateProfile }) => {
    const { user } = await createUserWithEmailAndPassword(auth, signInAddress(email), password)
    await updateProfile(user, { displayName: name.trim() })
    await user.getIdToken(true)
    return personOf(user)
  })
}

/** The purpose of a link in one of our emails. */
export interface ActionLink {
  kind: 'verifyEmail' | 'resetPassword' | 'recoverEmail' | 'changeEmail' | 'other'
  email: string
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
