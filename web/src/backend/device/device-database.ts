import { shallowRef } from 'vue'

/** A database that does not answer within this time counts as missing. */
const patienceMs = 3_000

/**
 * Whether this browser keeps documents and waiting changes on the device; false once a try has failed, as in some
 * private windows, on a full disk or under a policy.
 */
export const keepsDocuments = shallowRef(true)

/** Tries the browser's database by storing a record; never throws. */
export async function tryDatabase(database = storeRecord, patience = patienceMs): Promise<boolean> {
  const tooLong = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), patience))
  keepsDocuments.value = await Promise.race([database().catch(() => false), tooLong])
  return keepsDocuments.value
}

async function storeRecord(): Promise<boolean> {
  const opening = indexedDB.open('covoice.try', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('records')
  await settled(opening, 'success')
  try {
    const transaction = opening.result.transaction('records', 'readwrite')
    transaction.objectStore('records').put('a record', 'only')
    await settled(transaction, 'complete')
    return true
  } finally {
    opening.result.close()
  }
}

function settled(work: EventTarget, success: string): Promise<void> {
  return new Promise((resolve, reject) => {
    work.addEventListener(success, () => resolve(), { once: true })
    for (const failure of ['error', 'abort', 'blocked'])
      work.addEventListener(failure, () => reject(new Error(failure)), { once: true })
  })
}
