import { resultPath, type Status } from '@covoice/domain'
import type { DocumentSnapshot, Firestore, Timestamp, Transaction } from 'firebase-admin/firestore'
import type { Place } from './place.ts'
import type { Refusal, Refused } from './refusal.ts'

/** What became of one invoice of a command. */
export type Outcome =
  | { outcome: 'done'; status: Status; numberText: string | null }
  | { outcome: 'refused'; problem: Refusal; problems: Refused['problems'] }

/** The outcome of a change, or of nothing to change: how the invoice stands now. */
export function done({ status, numberText }: { status: Status; numberText: string | null }): Outcome {
  return { outcome: 'done', status, numberText }
}

/** The outcome of a refusal: its first problem leads. */
export function refusal({ problems }: Refused): Outcome {
  return { outcome: 'refused', problem: problems[0]?.code ?? 'serverFailed', problems }
}

/** The outcomes that a result holds so far, by invoice. */
export function outcomesIn(result: DocumentSnapshot): Record<string, Outcome> {
  return (result.get('outcomes') ?? {}) as Record<string, Outcome>
}

/** Adds an invoice's outcome to the result, and the end of the command with the last: each is written exactly once. */
export function writeOutcome(
  transaction: Transaction,
  db: Firestore,
  place: Place,
  { by, kind, invoices }: { by: string; kind: string; invoices: readonly string[] },
  known: Record<string, Outcome>,
  outcome: Outcome,
  at: Timestamp,
): void {
  const isLast = invoices.every((invoice) => invoice === place.invoice || invoice in known)
  transaction.set(
    db.doc(resultPath(place.org, place.command)),
    { by, kind, finishedAt: isLast ? at : null, outcomes: { [place.invoice]: outcome } },
    { merge: true },
  )
}
