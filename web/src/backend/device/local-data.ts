import { firestoreSdk } from './chunks.ts'

/**
 * Removes the organisation's data from this device after signing out; the page must be reloaded afterwards.
 * Other open tabs keep the shared cache in use: then it stays until the last one signs out.
 */
export async function forgetLocalData(): Promise<void> {
  const { db, terminate, clearIndexedDbPersistence } = await firestoreSdk()
  await terminate(db)
  await clearIndexedDbPersistence(db).catch(() => undefined)
}
