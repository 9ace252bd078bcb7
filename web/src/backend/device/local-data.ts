import { firestoreSdk } from './chunks.ts'

/**
 * Takes the organisation's data off this device after signing out; the page must load anew afterwards.
 * Other open tabs keep the shared cache alive: then it stays until the last one signs out.
 */
export async function forgetLocalData(): Promise<void> {
  const { db, terminate, clearIndexedDbPersistence } = await firestoreSdk()
  await terminate(db)
  await clearIndexedDbPersistence(db).catch(() => undefined)
}
