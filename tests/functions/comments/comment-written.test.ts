import {
  commentPath,
  commentsFullPath,
  commentsPath,
  invoicePath,
  limits,
  noticesPath,
} from '@covoice/domain'
import { Timestamp, type DocumentSnapshot } from 'firebase-admin/firestore'
import { beforeEach, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { commentWritten } from '../../../functions/src/comments/comment-written.ts'
import { purgeBin } from '../../../functions/src/invoices/purge-bin.ts'
import { aDraft, aMember, anOrganisation } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'

let org: string
let invoice: string
let ann: Caller
let ben: Caller
let vic: Caller

beforeEach(async () => {
  ;({ org, owner: ann } = await anOrganisation())
  ben = await aMember(org, 'biller')
  vic = await aMember(org, 'viewer')
  invoice = await aDraft(org, ann)
})

const id = (name: string) => name.padEnd(20, '0')

/** Writes a comment as a browser does, and returns the change that the trigger gets. */
async function wrote(comment: string, by: Caller, known: object) {
  const document = db.doc(commentPath(org, invoice, id(comment)))
  const before = await document.get()
  const empty = { text: 'Hm', mentions: [], field: '', replyTo: '', customer: '', deleted: false }
  await document.set(
    { ...(before.exists ? {} : { ...empty, createdBy: by.uid }), ...known, changedBy: by.uid },
    { merge: true },
  )
  return { comment: id(comment), change: { before, after: await document.get() } }
}
const hear = ({
  comment,
  change,
}: {
  comment: string
  change: { before: DocumentSnapshot; after: DocumentSnapshot }
}) => commentWritten({ org, invoice, comment }, change, deps())
const told = async ({ uid }: Caller) =>
  Object.values(await documentsIn(noticesPath(org, uid))).map(({ kind, about, by }) => ({ kind, about, by }))

test('[Z70] a mention and an answer are told once, however often and in whatever order they are heard of', async () => {
  const first = await wrote('first', ann, { mentions: [vic.uid, ann.uid] })
  const answer = await wrote('answer', ben, { replyTo: id('first') })
  const changed = await wrote('first', ann, { text: 'Hm, hm', mentions: [vic.uid, ben.uid] })
  for (const one of [changed, answer, first, first, answer, changed]) await hear(one)
  expect(await told(vic)).toEqual([{ kind: 'mention', about: id('first'), by: ann.uid }])
  expect(await told(ben)).toEqual([{ kind: 'mention', about: id('first'), by: ann.uid }])
  expect(await told(ann)).toEqual([{ kind: 'reply', about: id('answer'), by: ben.uid }])
})

test('[Z70] who is mentioned in an answer to their own comment is told once', async () => {
  await hear(await wrote('first', ann, {}))
  await hear(await wrote('answer', ben, { replyTo: id('first'), mentions: [ann.uid] }))
  expect(await told(ann)).toMatchObject([{ kind: 'mention' }])
})

test('[Z70] a colleague who resolves, a deletion and an answer to nothing tell nobody', async () => {
  await hear(await wrote('first', ann, {}))
  await hear(await wrote('first', ben, { resolved: true }))
  await hear(await wrote('gone', ben, { deleted: true, mentions: [ann.uid] }))
  await hear(await wrote('astray', ben, { replyTo: '../../x' }))
  await hear(await wrote('lost', ben, { replyTo: id('never') }))
  expect([await told(ann), await told(ben)]).toEqual([[], []])
})

test('[Z70] a mention of an id that nobody can have stops nobody else from being told', async () => {
  await hear(await wrote('first', ann, { mentions: ['__x__', 'a/b', '', '..', vic.uid] }))
  expect(await told(vic)).toEqual([{ kind: 'mention', about: id('first'), by: ann.uid }])
})

test('[Z70] resolving or changing an old comment tells only those who are mentioned anew', async () => {
  await hear(await wrote('first', ann, { mentions: [vic.uid] }))
  const answer = await wrote('answer', ben, { replyTo: id('first'), mentions: [vic.uid] })
  await hear(answer)
  // their notices are gone, as the oldest ones are
  for (const { uid } of [ann, vic]) await db.recursiveDelete(db.collection(noticesPath(org, uid)))
  await hear(await wrote('first', ben, { resolved: true }))
  await hear(await wrote('answer', ben, { text: 'Well', mentions: [vic.uid, ann.uid] }))
  expect(await told(vic)).toEqual([])
  expect(await told(ann)).toEqual([{ kind: 'mention', about: id('answer'), by: ben.uid }])
})

test('[Z69] an invoice with a thousand comments takes no more', async () => {
  const full = () => db.doc(commentsFullPath(org, invoice)).get()
  for (let start = 0; start < limits.comments - 2; start += 499) {
    const batch = db.batch()
    for (let index = start; index < Math.min(start + 499, limits.comments - 2); index++)
      batch.set(db.doc(`${commentsPath(org, invoice)}/c${index}`), { text: 'x' })
    await batch.commit()
  }
  await hear(await wrote('last', ann, {}))
  expect((await full()).exists).toBe(false)
  await hear(await wrote('more', ann, {}))
  expect((await full()).exists).toBe(true)
})

test('[Z71] comments are deleted for ever with their invoice', async () => {
  await wrote('first', ann, {})
  await db.doc(commentsFullPath(org, invoice)).set({ at: Timestamp.now() })
  await db.doc(invoicePath(org, invoice)).update({ deletedAt: Timestamp.fromMillis(0) })
  await purgeBin(deps())
  expect(await documentsIn(commentsPath(org, invoice))).toEqual({})
  expect((await db.doc(commentsFullPath(org, invoice)).get()).exists).toBe(false)
})
