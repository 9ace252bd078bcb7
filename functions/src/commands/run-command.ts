import { commandPath, resultPath, type CommandResult } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import {
  commandBeyondLimit,
  commandDone,
  commandMalformed,
  commandMissing,
  subjectFailed,
  subjectGivenUp,
} from '../log.ts'
import { carryOut, giveUp } from './carry-out.ts'
import { isWithinToday } from './daily-limit.ts'
import type { CommandKind, InvoicesCommand, OrganisationCommand, ReadCommand } from './kind.ts'
import { refuseAll } from './refuse-all.ts'
import { refused } from './refusal.ts'
import { oneInvoice } from './one-invoice.ts'
import type { CommandReference, Subject } from './subject.ts'
import { wholeOrganisation } from './whole-organisation.ts'

/** A command as a task: its reference, and whether this is the last attempt. */
export interface CommandTask extends CommandReference {
  lastAttempt: boolean
}

/** Carries out a command of a known kind. */
export type RunCommand = (task: CommandTask, deps: Dependencies) => Promise<void>

/**
 * Carries out commands of these kinds, on their subjects one by one: a refusal or failure does not stop the
 * others. Throws when some failed, to be retried; then only subjects without an outcome are done.
 */
export function commandRunner(kinds: readonly CommandKind[]): RunCommand {
  const known = new Map(kinds.map((kind) => [kind.kind, kind]))
  return async ({ org, command: id, lastAttempt }, deps) => {
    const reference = { org, command: id }
    const snapshot = await deps.db.doc(commandPath(org, id)).get()
    if (!snapshot.exists) return commandMissing(org, id)
    const read = readCommand(known.get(String(snapshot.get('kind'))), snapshot.data())
    const by = String(snapshot.get('by'))
    const subjects = read.ok ? subjectsOf(reference, read.command) : []
    const isWithinLimit = await isWithinToday(org, snapshot, deps)
    if (!isWithinLimit) commandBeyondLimit(org, id, by)
    if (!read.ok) {
      commandMalformed(org, id, read.issues)
      return refuseMalformed(reference, by, deps)
    }
    const { command } = read
    if (!isWithinLimit) return refuseAll(reference, command, refused('tooManyToday'), deps)
    await deps.step('commandRead')
    const failures: unknown[] = []
    for (const subject of subjects) {
      try {
        await carryOut(reference, command, subject, deps)
      } catch (error) {
        subjectFailed(org, id, subject.id, error)
        if (!lastAttempt) failures.push(error)
        else {
          subjectGivenUp(org, id, subject.id)
          await giveUp(reference, command, subject, deps)
        }
      }
      await deps.step('subjectDone')
    }
    if (failures.length > 0) throw new AggregateError(failures, `command ${id}: ${failures.length} failed`)
    commandDone(org, id, command.kind, subjects.length)
    await deps.step('commandDone')
  }
}

function readCommand(kind: CommandKind | undefined, data: unknown): ReadCommand {
  return kind?.read(data) ?? { ok: false, issues: ['kind: nobody knows it'] }
}

function subjectsOf(reference: CommandReference, command: InvoicesCommand | OrganisationCommand): Subject[] {
  return command.about === 'invoices'
    ? [...new Set(command.invoices)].map((invoice) => oneInvoice(reference, invoice, command))
    : [wholeOrganisation(reference, command)]
}

async function refuseMalformed({ org, command }: CommandReference, by: string, deps: Dependencies) {
  const finishedAt = Timestamp.fromDate(deps.now())
  const result: CommandResult<Timestamp> = {
    by,
    kind: 'malformed',
    finishedAt,
    outcomes: {},
    problem: 'malformed',
  }
  await deps.db.doc(resultPath(org, command)).set(result)
}
