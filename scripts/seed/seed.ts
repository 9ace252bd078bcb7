import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import type { Dependencies } from '../../functions/src/dependencies.ts'
import { fillIn, foundCompany } from './seed-company.ts'
import { liveThrough } from './seed-history.ts'
import { writeInvoices } from './seed-invoices.ts'
import type { EmulatorInstance } from '../run/emulator-instance.ts'

/**
 * Fills the emulators of an instance with a demo company; they are running, and the Admin SDK's variables
 * point to them.
 */
export async function seed(instance: EmulatorInstance): Promise<void> {
  const app = initializeApp({ projectId: instance.project }, 'seed')
  const deps: Dependencies = {
    db: getFirestore(app),
    now: () => new Date(),
    step: () => Promise.resolve(),
  }
  // The handlers run here, at once; as triggers they would start a process for each of hundreds of documents.
  await switchTriggers(instance, 'disable')
  try {
    await foundCompany(getAuth(app), deps)
    await fillIn(deps)
    await liveThrough(await writeInvoices(deps), deps)
  } finally {
    await switchTriggers(instance, 'enable')
    await deleteApp(app)
  }
}

async function switchTriggers({ ports }: EmulatorInstance, act: 'enable' | 'disable'): Promise<void> {
  const address = `http://127.0.0.1:${ports.hub}/functions/${act}BackgroundTriggers`
  const answer = await fetch(address, { method: 'PUT' })
  if (!answer.ok) throw new Error(`The triggers could not be ${act}d: ${await answer.text()}`)
}
