import { isDeepStrictEqual } from 'node:util'
import {
  calls,
  invoiceTable,
  invoicePath,
  lineTable,
  mayReach,
  type CallInput,
  type Table,
} from '@covoice/domain'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import { requireMember } from '../access/member.ts'
import type { Caller } from '../caller.ts'
import { versionsBucketMs, versionsMarginMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { problem } from '../problem.ts'
import { enqueueOnce } from '../task-queue.ts'
import { settleTexts } from '../text/settle-texts.ts'
import { waitUntil } from '../wait-until.ts'
import { customerIn } from './customer-change.ts'
import { keepVersion, type VersionPlace } from './keep-version.ts'

/** A task that keeps a version of an invoice at `dueMs` (epoch) or later. */
export interface VersionTask extends VersionPlace {
  dueMs: number
}

type Documents = Pick<Change<DocumentSnapshot>, 'before' | 'after'>

/** Whether a write of a header changes what people edit. */
export const changesContent = (change: Documents): boolean => changes(invoiceTable, change)

/** Whether a write of a line does. */
export const changesLine = (change: Documents): boolean => changes(lineTable, change)

function changes(table: Table, { before, after }: Documents): boolean {
  if (!after.exists) return false
  return Object.keys(table).some((field) => !isDeepStrictEqual(before.get(field), after.get(field)))
}

/** Queues a version of an invoice, once in each span of five minutes however often it is called. */
export async function queueVersion({ org, invoice }: VersionPlace, now: Date): Promise<void> {
  const dueMs = (Math.floor(now.getTime() / versionsBucketMs) + 1) * versionsBucketMs + versionsMarginMs
  const task: VersionTask = { org, invoice, dueMs }
  await enqueueOnce('writeVersion', `${org}/${invoice}/${dueMs}`, task, new Date(dueMs))
}

/** Waits until the task is due, which the emulator's queue does not, and keeps the version. */
export async function runVersionTask(
  { org, invoice, dueMs }: VersionTask,
  deps: Dependencies,
): Promise<void> {
  await waitUntil(dueMs, versionsBucketMs + versionsMarginMs, deps)
  await settleTexts({ org, invoice }, deps, 'some')
  await keepVersion({ org, invoice }, deps)
}

/** Keeps a version now for a member who is about to replace the content. */
export async function keepVersionNow(
  { org, invoice }: CallInput<'keepVersion'>,
  caller: Caller,
  deps: Dependencies,
): Promise<void> {
  const { db } = deps
  await db.runTransaction(
    async (transaction) => {
      const member = await requireMember({ transaction, db, org }, caller.uid, calls.keepVersion.who)
      const header = await transaction.get(db.doc(invoicePath(org, invoice)))
      if (!header.exists) throw problem('invoiceUnknown')
      if (!mayReach(member, customerIn(header))) throw problem('notAllowed')
    },
    { readOnly: true },
  )
  await settleTexts({ org, invoice }, deps)
  await keepVersion({ org, invoice }, deps)
}
