import type { Firestore, Transaction } from 'firebase-admin/firestore'

/** More often than this no transaction is closed by chance. */
const mostTimes = 5

/**
 * A database whose closed transactions begin again: they have written nothing. Where the cloud aborts one, which its SDK tries
 * again by itself, the emulator may say this, which no SDK expects.
 */
export function retryingClosed(db: Firestore): Firestore {
  const run = db.runTransaction.bind(db)
  db.runTransaction = async (update: (transaction: Transaction) => Promise<never>, options) => {
    for (let time = 1; ; time += 1)
      try {
        return await run(update, options)
      } catch (error) {
        if (time === mostTimes || !String(error).includes('Transaction is invalid or closed')) throw error
      }
  }
  return db
}
