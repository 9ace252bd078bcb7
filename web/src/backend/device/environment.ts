import type { FirebaseOptions } from 'firebase/app'
import { reloadPage } from './browser-page.ts'
import { browserStorage } from './page-storage.ts'

/** Where this app's backend is: Firebase itself, or the emulators beside the page. */
export interface Environment {
  firebase: FirebaseOptions
  /** The emulators' addresses, such as `http://localhost:5402`; null in production. */
  emulators: { auth: string; firestore: string; functions: string } | null
  /** Whether the project's owner has set up Google's sign-in. */
  googleSignIn: boolean
}

/** Hosting's reserved address, in the cloud and in the emulator: so one build of the app serves everywhere. */
const CONFIG_URL = '/__/firebase/init.json'
const REMEMBERED = 'covoice:firebase-config'

/** After this long without an answer a connection counts as missing. */
const PATIENCE_MS = 4000

let loading: Promise<Environment> | undefined

/** Which backend serves this page. Hosting is asked once; offline it is the backend of the last visit. */
export function environment(): Promise<Environment> {
  loading ??= loadConfig().then(
    (config) => environmentAt(config, location),
    (error: unknown) => {
      loading = undefined
      throw error
    },
  )
  return loading
}

/**
 * The emulators are for demo projects only; their ports are at fixed distances from the page's port
 * (scripts/run/ports.ts).
 */
export function environmentAt(
  firebase: FirebaseOptions,
  { hostname, port }: { hostname: string; port: string },
): Environment {
  const googleSignIn = import.meta.env.VITE_GOOGLE_SIGN_IN === 'true'
  if (!firebase.projectId?.startsWith('demo-')) return { firebase, emulators: null, googleSignIn }
  const at = (offset: number) => `http://${hostname}:${Number(port) + offset}`
  return { firebase, emulators: { auth: at(1), firestore: at(2), functions: at(3) }, googleSignIn }
}

/** The configuration of the last visit, at once, verified in the background; otherwise the one from Hosting. */
async function loadConfig(): Promise<FirebaseOptions> {
  const remembered = browserStorage.read(REMEMBERED)
  if (remembered === null) return JSON.parse(await fetchConfig()) as FirebaseOptions
  fetchConfig().then(
    (fresh) => {
      // another project moved to this address: the state of the old one is invalid
      if (fresh !== remembered) reloadPage()
    },
    () => undefined,
  )
  return JSON.parse(remembered) as FirebaseOptions
}

async function fetchConfig(): Promise<string> {
  const answer = await fetch(CONFIG_URL, { signal: AbortSignal.timeout(PATIENCE_MS) })
  if (!answer.ok) throw new Error(`Hosting answered ${answer.status} for its configuration`)
  const text = await answer.text()
  JSON.parse(text)
  browserStorage.write(REMEMBERED, text)
  return text
}
