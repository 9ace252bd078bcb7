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
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  query,
  serverTimestamp,
  startAfter,
  terminate,
  updateDoc,
  where,
  writeBatch,
} from 'firebase/firestore'
import { app, auth, onIdTokenChanged, openAuth } from '../sign-in/auth-sdk.ts'
import type { Environment } from './environment.ts'

/** Firestore with a cache that all tabs of this browser share, once opened. */
export let db: Firestore

let opened = false

/** Opens sign-in, then Firestore, so that its first request has an identity. Later calls do nothing. */
export function openFirestore(environment: Environment): void {
  if (opened) return
  opened = true
  openAuth(environment)
  db = initializeFirestore(app, {
    localCache: persistentLocalCache({ tabManager: persistentMultipleTabManager() }),
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
  where,
  writeBatch,
}
