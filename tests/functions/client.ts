import { initializeApp } from 'firebase/app'
import {
  connectFirestoreEmulator,
  initializeFirestore,
  memoryLocalCache,
  type Firestore,
} from 'firebase/firestore'
import { environment } from '../support/environment.ts'
import { project } from './direct.ts'

/** The database as a signed-in person's browser has it: under the real rules. */
export function clientOf(uid: string): Firestore {
  const app = initializeApp({ projectId: project, apiKey: 'any' }, `${project}-${uid}`)
  const firestore = initializeFirestore(app, { localCache: memoryLocalCache() })
  const [host = '', port] = environment.firestoreHost.split(':')
  connectFirestoreEmulator(firestore, host, Number(port), { mockUserToken: { sub: uid } })
  return firestore
}
