import { commandPath, resultPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Place } from '../commands/place.ts'
import { refused } from '../commands/refusal.ts'
import type { Dependencies } from '../dependencies.ts'
import { commandDone, commandMalformed, commandMissing, invoiceFailed, invoiceGivenUp } from '../log.ts'
import { carryOut } from './carry-out.ts'
import { parseCommand, type Command } from './command.ts'
import { outcomesIn, refusal, writeOutcome } from '../commands/outcome.ts'

/** A command as a task: where its document is, and whether nobody will try again after this. */
export interface CommandTask {
  org: string
  command: string
  lastAttempt: boolean
}

/**
 * Carries a command out on each of its invoices, one by one: what is refused or fails does not stop the others. Throws
 * when some failed, to be called again; then only those are done that have no outcome yet.
 */
export async function runCommand({ org, command: id, lastAttempt }: CommandTask, deps: Dependencies) {
  const snapshot = await deps.db.doc(commandPath(org, id)).get()
  if (!snapshot.exists) return commandMissing(org, id)
  const parsed = parseCommand(snapshot.data())
  if (!parsed.ok) return refuseMalformed(org, id, snapshot.get('by'), parsed.issues, deps)
  const { command } = parsed
  await deps.step('commandRead')

  const failures: unknown[] = []
  for (const invoice of new Set(command.invoices)) {
    const place = { org, command: id, invoice }
    try {
      await carryOut(place, command, deps)
    } catch (error) {
      invoiceFailed(org, id, invoice, error)
      if (lastAttempt) await giveUp(place, command, deps)
      else failures.push(error)
    }
    await deps.step('invoiceDone')
  }
  if (failures.length > 0) throw new AggregateError(failures, `command ${id}: ${failures.length} failed`)
  commandDone(org, id, command.kind, command.invoices.length)
  await deps.step('commandDone')
}

/** Tells the author that the server could not do it; the transactions that failed changed nothing. */
async function giveUp(place: Place, command: Command, { db, now }: Dependencies): Promise<void> {
  invoiceGivenUp(place.org, place.command, place.invoice)
  await db.runTransaction(async (transaction) => {
    const known = outcomesIn(await transaction.get(db.doc(resultPath(place.org, place.command))))
    if (place.invoice in known) return
    const outcome = refusal(refused('serverFailed'))
    writeOutcome(transaction, db, place, command, known, outcome, Timestamp.fromDate(now()))
  })
}

async function refuseMalformed(org: string, id: string, by: unknown, issues: string[], deps: Dependencies) {
  commandMalformed(org, id, issues)
  const finishedAt = Timestamp.fromDate(deps.now())
  const result = { by: String(by), kind: 'malformed', finishedAt, outcomes: {}, problem: 'malformed' }
  await deps.db.doc(resultPath(org, id)).set(result)
}
