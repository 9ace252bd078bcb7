// A process that works off commands, a few at a time as the queue lets the function do, until it is killed at a step.
// Run as a child: node worker.ts '{"project":...}'. It says on stdout what it leaves open, and 'done' at the end.
import { initializeApp } from 'firebase-admin/app'
import { getFirestore, type Transaction } from 'firebase-admin/firestore'
import type { Dependencies, Step } from '../../functions/src/dependencies.ts'
import { runCommand } from '../../functions/src/invoices/run-command.ts'

/** What a worker is to do: the commands in their order, how many at a time, and where it dies. */
export interface Work {
  project: string
  org: string
  commands: string[]
  dispatches: number
  killAt: { step: Step; times: number } | null
}

const { project, org, commands, dispatches, killAt } = JSON.parse(process.argv[2] ?? '{}') as Work
const db = getFirestore(initializeApp({ projectId: project }))
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

const deps: Dependencies = {
  db,
  now: () => new Date(),
  step: async (name) => {
    if (name !== killAt?.step || --timesLeft > 0) return
    await die()
  },
}

/** The emulator keeps the locks of a dead client for a minute; the parent releases them, as the cloud does sooner. */
async function die(): Promise<never> {
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

const waiting = [...commands]
async function dispatch(): Promise<void> {
  for (let command = waiting.shift(); command !== undefined; command = waiting.shift())
    try {
      await runCommand({ org, command, lastAttempt: false }, deps)
    } catch {
      // As the queue does: what failed comes again.
      waiting.push(command)
    }
}

await Promise.all(Array.from({ length: dispatches }, dispatch))
process.stdout.write('done\n')
