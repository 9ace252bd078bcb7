import {
  Bytes,
  type Firestore,
  Timestamp,
  clearIndexedDbPersistence,
  collection,
  connectFirestoreEmulator,
  deleteField,
  doc,
  getDoc,
  getDocFromCache,
  getDocFromServer,
  getDocs,
  initializeFirestore,
  limit,
  memoryLocalCache,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  query,
  serverTimestamp,
  startAfter,
  terminate,
  updateDoc,
  waitForPendingWrites,
  where,
  writeBatch,
} from 'firebase/firestore'
import { app, auth, onIdTokenChanged, openAuth } from '../sign-in/auth-sdk.ts'
import type { OpenAppCheck } from './app-check.ts'
import type { Environment } from './environment.ts'

/** Firestore with a cache that all tabs of this browser share, once opened. */
export let db: Firestore

let opened = false

/**
 * Opens sign-in, then Firestore, so that its first request has an identity. Later calls do nothing. Where the browser
 * keeps nothing, documents and waiting changes stay in the page's memory.
 */
export function openFirestore(
  environment: Environment,
  keepsDocuments: boolean,
  openAppCheck: OpenAppCheck | null,
): void {
  if (opened) return
  opened = true
  openAuth(environment, openAppCheck)
  db = initializeFirestore(app, {
    localCache: keepsDocuments
      ? persistentLocalCache({ tabManager: persistentMultipleTabManager() })
      : memoryLocalCache(),
  })
  if (environment.emulators) {
    const { hostname, port } = new URL(environment.emulators.firestore)
    connectFirestoreEmulator(db, hostname, Number(port))
  }
}

export {
  Bytes,
  Timestamp,
  auth,
  clearIndexedDbPersistence,
  collection,
  deleteField,
  doc,
  getDoc,
  getDocFromCache,
  getDocFromServer,
  getDocs,
  limit,
  onIdTokenChanged,
  onSnapshot,
  orderBy,
  query,
  serverTimestamp,
  startAfter,
  terminate,
  updateDoc,
  waitForPendingWrites,
  where,
  writeBatch,
}
