import { resultPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import type { Dependencies } from '../dependencies.ts'
import type { InvoicesCommand, OrganisationCommand } from './kind.ts'
import { refusal } from './outcome.ts'
import type { Refused } from './refusal.ts'
import type { CommandReference } from './subject.ts'

/** Refuses every subject of a command that has no result, in one write. */
export async function refuseAll(
  { org, command: id }: CommandReference,
  command: InvoicesCommand | OrganisationCommand,
  why: Refused,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const { by, kind } = command
  const outcome = refusal(why)
  const outcomes =
    command.about === 'invoices'
      ? { outcomes: Object.fromEntries(command.invoices.map((invoice) => [invoice, outcome])) }
      : { outcomes: {}, outcome }
  const finishedAt = Timestamp.fromDate(now())
  await db.doc(resultPath(org, id)).create({ by, kind, finishedAt, ...outcomes })
}
