import { memberPath, resultPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { recordedName } from '../access/distinct-name.ts'
import { memberIn } from '../access/member.ts'
import { commandLifeMs } from '../config.ts'
import type { Dependencies } from '../dependencies.ts'
import { readAll } from '../read-all.ts'
import type { Asked } from './kind.ts'
import { refusal } from './outcome.ts'
import { runWithPrerequisites } from './prerequisite.ts'
import { refused } from './refusal.ts'
import type { CommandReference, Subject } from './subject.ts'

/**
 * Carries a command out on a subject: one transaction reads the author and the documents, then writes the
 * change and its outcome. Where the outcome exists already it does nothing. It begins again after each prerequisite.
 */
export function carryOut(
  reference: CommandReference,
  asked: Asked,
  subject: Subject,
  deps: Dependencies,
): Promise<void> {
  return runWithPrerequisites(() => carryOutNow(reference, asked, subject, deps), deps)
}

async function carryOutNow(
  reference: CommandReference,
  asked: Asked,
  subject: Subject,
  { db, now, step }: Dependencies,
): Promise<void> {
  await db.runTransaction(
    async (transaction) => {
      const [result, membership, stored] = await readAll(
        transaction,
        db.doc(resultPath(reference.org, reference.command)),
        db.doc(memberPath(reference.org, asked.by)),
        db.doc(subject.path),
      )
      await step('subjectRead')
      if (subject.isDone(result)) return
      const at = Timestamp.fromDate(now())
      const outcomeOf = async () => {
        if (subject.isOvertaken(stored)) return refusal(refused('overtaken'))
        if (at.toMillis() - asked.createdAt.toMillis() > commandLifeMs) return refusal(refused('tooLate'))
        const member = memberIn(membership)
        if (!member) return refusal(refused('notAMember'))
        const occasion = { by: asked.by, byName: recordedName(membership, member, at), at }
        const context = {
          db,
          now,
          step,
          transaction,
          ...reference,
          member,
          occasion,
          askedAt: asked.createdAt,
        }
        return subject.run(context, stored)
      }
      const outcome = await outcomeOf()
      const { by, kind } = asked
      transaction.set(result.ref, { by, kind, ...subject.fields(result, outcome, at) }, { merge: true })
      await step('outcomeWritten')
    },
    // Transactions wait for the counter in a short queue; ten attempts outlast the others.
    { maxAttempts: 10 },
  )
}

/** Tells the author that the server could not do it; the failed transactions changed nothing. */
export async function giveUp(
  reference: CommandReference,
  { by, kind }: Asked,
  subject: Subject,
  { db, now }: Dependencies,
): Promise<void> {
  await db.runTransaction(async (transaction) => {
    const result = await transaction.get(db.doc(resultPath(reference.org, reference.command)))
    if (subject.isDone(result)) return
    const fields = subject.fields(result, refusal(refused('serverFailed')), Timestamp.fromDate(now()))
    transaction.set(result.ref, { by, kind, ...fields }, { merge: true })
  })
}
