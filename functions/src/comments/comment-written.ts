import {
  commentPath,
  commentsFullPath,
  commentsPath,
  idArgument,
  limits,
  parseComment,
} from '@covoice/domain'
import type { DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import type { Change } from 'firebase-functions/v2'
import * as v from 'valibot'
import type { Dependencies } from '../dependencies.ts'
import { tellMembers } from '../notices/tell-members.ts'

/** The place of one comment. */
export interface CommentPlace {
  org: string
  invoice: string
  comment: string
}

/**
 * Tells the mentioned people and the author of the answered comment, and marks an invoice that has as many comments as it
 * may have. The event may come twice, late and in any order: each is told once of a comment. A change tells those whom it
 * mentions anew; nobody is told again because somebody resolves an old comment.
 */
export async function commentWritten(
  place: CommentPlace,
  { before, after }: Pick<Change<DocumentSnapshot>, 'before' | 'after'>,
  deps: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const at = after.updateTime
  if (!after.exists || !at) return
  if (!before.exists) await markFull(place, deps)
  const comment = parseComment(after.data())
  if (comment.deleted) return
  const { mentions } = comment
  const earlier = before.exists ? parseComment(before.data()).mentions : []
  const news = { ...newsOf(place, after, at) }
  const mentioned = mentions.filter((uid) => !earlier.includes(uid) && isPerson(uid))
  await tellMembers(place.org, mentioned, { ...news, kind: 'mention' }, deps)
  if (before.exists || comment.replyTo === '') return
  const answered = await authorOf({ ...place, comment: comment.replyTo }, deps)
  if (answered !== null && !mentions.includes(answered))
    await tellMembers(place.org, [answered], { ...news, kind: 'reply' }, deps)
}

/** The rules can't refuse all ids that no document may have. */
const isPerson = (uid: string) => v.is(idArgument, uid)

const newsOf = ({ invoice, comment }: CommentPlace, after: DocumentSnapshot, at: Timestamp) => ({
  ...{ invoice, about: comment, by: String(after.get('createdBy')), at },
})

async function authorOf(
  { org, invoice, comment }: CommentPlace,
  { db }: Pick<Dependencies, 'db'>,
): Promise<string | null> {
  if (!/^[A-Za-z0-9]{20}$/.test(comment)) return null
  const author: unknown = (await db.doc(commentPath(org, invoice, comment)).get()).get('createdBy')
  return typeof author === 'string' ? author : null
}

async function markFull(
  { org, invoice }: CommentPlace,
  { db, now }: Pick<Dependencies, 'db' | 'now'>,
): Promise<void> {
  const stored = (await db.collection(commentsPath(org, invoice)).count().get()).data().count
  if (stored >= limits.comments) await db.doc(commentsFullPath(org, invoice)).set({ at: now() })
}
