import { loadAppCheck } from './app-check.ts'
import { tryDatabase } from './device-database.ts'
import { environment } from './environment.ts'

type AuthSdk = typeof import('../sign-in/auth-sdk.ts')
type FirestoreSdk = typeof import('./firestore-sdk.ts')

let authLoading: Promise<AuthSdk> | undefined
let firestoreLoading: Promise<FirestoreSdk> | undefined

/** The light chunk, loaded: app and sign-in. A failed download is retried at the next call. */
export function authSdk(): Promise<AuthSdk> {
  authLoading ??= Promise.all([import('../sign-in/auth-sdk.ts'), environment(), loadAppCheck()])
    .then(([sdk, where, openAppCheck]) => {
      sdk.openAuth(where, openAppCheck)
      return sdk
    })
    .catch((error: unknown) => {
      authLoading = undefined
      throw error
    })
  return authLoading
}

/** The heavy chunk, loaded: Firestore with its cache. A failed download is retried at the next call. */
export function firestoreSdk(): Promise<FirestoreSdk> {
  firestoreLoading ??= Promise.all([
    import('./firestore-sdk.ts'),
    environment(),
    tryDatabase(),
    loadAppCheck(),
  ])
    .then(([sdk, where, keepsDocuments, openAppCheck]) => {
      sdk.openFirestore(where, keepsDocuments, openAppCheck)
      return sdk
    })
    .catch((error: unknown) => {
      firestoreLoading = undefined
      throw error
    })
  return firestoreLoading
}

/** Starts both downloads in parallel. It is called before the app mounts and not awaited. */
export function startLoading(): void {
  authSdk().catch(() => undefined)
  firestoreSdk().catch(() => undefined)
}
