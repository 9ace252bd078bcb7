import { initializeApp } from 'firebase/app'
import {
  connectAuthEmulator,
  initializeAuth,
  inMemoryPersistence,
  signInWithEmailAndPassword,
} from 'firebase/auth'
import {
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  onSnapshot,
  persistentLocalCache,
  persistentMultipleTabManager,
  serverTimestamp,
  updateDoc,
} from 'firebase/firestore'

/** The inputs of the page: the emulators, the account, and the one document. */
export interface RawPage {
  project: string
  authHost: string
  firestoreHost: string
  email: string
  password: string
  path: string
}

declare global {
  var openRaw: (page: RawPage) => Promise<void>
  var writeRaw: (value: string) => void
}

/** The least that the SDK can do, with the cache that the app uses: a listener that sets a text, a write of one field. */
globalThis.openRaw = async ({ project, authHost, firestoreHost, email, password, path }) => {
  const app = initializeApp({ projectId: project, apiKey: 'any' })
  const auth = initializeAuth(app, { persistence: inMemoryPersistence })
  connectAuthEmulator(auth, `http://${authHost}`, { disableWarnings: true })
  const { user } = await signInWithEmailAndPassword(auth, email, password)
  const db = initializeFirestore(app, {
    localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
  })
  const [host, port] = firestoreHost.split(':')
  connectFirestoreEmulator(db, host ?? '', Number(port))
  const invoice = doc(db, path)
  const shown = document.createElement('p')
  shown.id = 'shown'
  document.body.append(shown)
  globalThis.writeRaw = (value) =>
    void updateDoc(invoice, { poNumber: value, changedBy: user.uid, changedAt: serverTimestamp() })
  await new Promise<void>((resolve) => {
    onSnapshot(invoice, { includeMetadataChanges: true }, (snapshot) => {
      shown.textContent = String(snapshot.get('poNumber'))
      if (!snapshot.metadata.fromCache) resolve()
    })
  })
}
