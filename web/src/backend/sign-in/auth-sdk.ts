import { type FirebaseApp, initializeApp } from 'firebase/app'
import {
  type Auth,
  applyActionCode,
  browserLocalPersistence,
  checkActionCode,
  confirmPasswordReset,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  inMemoryPersistence,
  initializeAuth,
  onIdTokenChanged,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut,
  updateProfile,
} from 'firebase/auth'
import type { OpenAppCheck } from '../device/app-check.ts'
import type { Environment } from '../device/environment.ts'

/** The Firebase app of this page, once opened. */
export let app: FirebaseApp

/** Firebase Auth without its pop-up code, which is loaded on demand. */
export let auth: Auth

let opened = false

/**
 * Opens app and sign-in once; later calls do nothing. The session is kept in localStorage: it is read
 * synchronously, shared by all tabs, and 2 KB lighter than IndexedDB. Where that is forbidden it ends with the page.
 */
export function openAuth({ firebase, emulators }: Environment, openAppCheck: OpenAppCheck | null): void {
  if (opened) return
  opened = true
  app = initializeApp(firebase)
  openAppCheck?.(app, emulators !== null)
  auth = initializeAuth(app, { persistence: [browserLocalPersistence, inMemoryPersistence] })
  if (emulators) connectAuthEmulator(auth, emulators.auth, { disableWarnings: true })
}

export {
  applyActionCode,
  checkActionCode,
  confirmPasswordReset,
  createUserWithEmailAndPassword,
  onIdTokenChanged,
  sendEmailVerification,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut,
  updateProfile,
}
