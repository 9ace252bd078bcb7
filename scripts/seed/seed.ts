import { deleteApp, initializeApp } from 'firebase-admin/app'
import { getAuth } from 'firebase-admin/auth'
import { getFirestore } from 'firebase-admin/firestore'
import type { Dependencies } from '../../functions/src/dependencies.ts'
import { fillIn, foundCompany } from './seed-company.ts'
import { liveThrough } from './seed-history.ts'
import { writeInvoices } from './seed-invoices.ts'
import type { Place } from '../run/place.ts'

/** Fills the emulators of a place with a company to look at; they run, and the Admin SDK's variables point at them. */
export async function seed(place: Place): Promise<void> {
  const app = initializeApp({ projectId: place.project }, 'seed')
  const deps: Dependencies = {
    db: getFirestore(app),
    now: () => new Date(),
    step: () => Promise.resolve(),
  }
  // The handlers run here, at once; as triggers they would start a process for each of hundreds of documents.
  await switchTriggers(place, 'disable')
  try {
    await foundCompany(getAuth(app), deps)
    await fillIn(deps)
    await liveThrough(await writeInvoices(deps), deps)
  } finally {
    await switchTriggers(place, 'enable')
    await deleteApp(app)
  }
}

async function switchTriggers({ ports }: Place, act: 'enable' | 'disable'): Promise<void> {
  const address = `http://127.0.0.1:${ports.hub}/functions/${act}BackgroundTriggers`
  const answer = await fetch(address, { method: 'PUT' })
  if (!answer.ok) throw new Error(`The triggers could not be ${act}d: ${await answer.text()}`)
}
