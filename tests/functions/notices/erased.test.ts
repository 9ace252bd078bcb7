import { commentPath, commentsPath, invoicePath, noticesPath, reviewsPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { purgeBin } from '../../../functions/src/invoices/purge-bin.ts'
import { tellMembers } from '../../../functions/src/notices/tell-members.ts'
import { aDraft } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { aReviewing, askReview, reviewsOf } from '../reviews/reviewing.ts'

test('[Z71] with an invoice go its comments, its reviews and the notices that lead to it, and no others', async () => {
  const { org, ann, ben, invoice } = await aReviewing()
  const other = await aDraft(org, ann)
  for (const one of [invoice, other]) {
    await db.doc(commentPath(org, one, 'c1')).set({ text: 'Hm', createdBy: ann.uid })
    await askReview(org, ann, one, { reviewer: ben.uid })
    const news = { kind: 'reviewAsked' as const, invoice: one, about: 'r', by: ann.uid, at: Timestamp.now() }
    await tellMembers(org, [ben.uid], news, deps())
  }
  await db.doc(invoicePath(org, invoice)).update({ deletedAt: Timestamp.fromMillis(0) })
  await purgeBin(deps())
  expect(await documentsIn(commentsPath(org, invoice))).toEqual({})
  expect(await documentsIn(reviewsPath(org, invoice))).toEqual({})
  const told = Object.values(await documentsIn(noticesPath(org, ben.uid)))
  expect(told.map(({ documentId }) => documentId)).toEqual([other])
  expect(await reviewsOf(org, other)).toHaveLength(1)
  expect(Object.keys(await documentsIn(commentsPath(org, other)))).toEqual(['c1'])
})
