import { initializeApp } from 'firebase-admin/app'
import { getFirestore, type Transaction } from 'firebase-admin/firestore'
import type { Dependencies, Step } from '../../functions/src/dependencies.ts'
import { retryingClosed } from '../../functions/src/closed-transactions.ts'

/** Where a process is to die: when it has come to a step for the so-manieth time. */
export interface KillAt {
  step: Step
  times: number
}

/** Dependencies of a process that kills itself at a step, and says on stdout which transactions it leaves open. */
export function mortal(project: string, killAt: KillAt | null): Dependencies {
  const db = retryingClosed(getFirestore(initializeApp({ projectId: project })))
  const open = new Set<Transaction>()
  let timesLeft = killAt?.times ?? 0

  const run = db.runTransaction.bind(db)
  db.runTransaction = (update, options) => {
    let own: Transaction | undefined
    return run((transaction: Transaction) => {
      own = transaction
      open.add(transaction)
      return update(transaction)
    }, options).finally(() => own && open.delete(own))
  }

  return {
    db,
    now: () => new Date(),
    step: async (name) => {
      if (name !== killAt?.step || --timesLeft > 0) return
      await die(open)
    },
  }
}

/** The emulator keeps the locks of a dead client for a minute; the parent releases them, as the cloud does sooner. */
async function die(open: ReadonlySet<Transaction>): Promise<never> {
  const ids = await Promise.all(
    [...open].map((transaction) => {
      const { _transactionIdPromise: id } = transaction as unknown as {
        _transactionIdPromise?: Promise<Uint8Array>
      }
      return Promise.race([id, new Promise<undefined>((resolve) => setTimeout(resolve, 50))])
    }),
  )
  const left = ids.flatMap((id) => (id ? [Buffer.from(id).toString('base64')] : []))
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(left)}\n`, resolve))
  process.kill(process.pid, 'SIGKILL')
  return new Promise(() => undefined)
}
