import { calls, linePath, settingsPath } from '@covoice/domain'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { createDocument } from '../../../functions/src/invoices/create-document.ts'
import { booksFileFormats } from '../../../functions/src/vendors/accounting-software.ts'
import { wordsOfPages } from '../../support/pdf/pdf.ts'
import { setStatus } from '../builders.ts'
import { db } from '../direct.ts'
import { approve, aReviewing, askReview } from './reviewing.ts'

/** The words of the PDF that a member gets of the content that is stored now. */
async function wordsFor(org: string, by: Caller, invoice: string, preview: boolean): Promise<string> {
  const asked = { org, format: 'pdf', invoices: [invoice], revision: null, preview }
  const { base64 } = await createDocument(v.parse(calls.createDocument.schema, asked), by, {
    ...{ db, booksFileFormats },
  })
  return (await wordsOfPages(Buffer.from(base64, 'base64'))).join(' ')
}

test('[Z52] a draft without an approval is marked as one, also in the preview before sending', async () => {
  const { org, ann, ben, invoice } = await aReviewing()
  const preview = () => wordsFor(org, ann, invoice, true)
  expect(await preview()).toContain('DRAFT')
  await askReview(org, ann, invoice)
  expect(await preview()).toContain('DRAFT')
  await approve(org, ben, invoice)
  expect(await preview()).not.toContain('DRAFT')
  await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 2000 })
  expect(await preview()).toContain('DRAFT')
  await db.doc(settingsPath(org, 'invoice')).update({ reviewRule: 'never' })
  expect(await preview()).not.toContain('DRAFT')
  expect(await wordsFor(org, ann, invoice, false)).toContain('DRAFT')
})

test('[Z52] a reopened invoice with unapproved content is marked as a draft beside its number', async () => {
  const { org, ann, ben, invoice } = await aReviewing()
  await askReview(org, ann, invoice)
  await approve(org, ben, invoice)
  await setStatus(org, ann, invoice, 'sent')
  await setStatus(org, ann, invoice, { status: 'draft', reason: 'typo' })
  // what was let out before is still approved
  expect(await wordsFor(org, ann, invoice, true)).not.toContain('DRAFT')
  await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 2000 })
  for (const preview of [true, false]) {
    const words = await wordsFor(org, ann, invoice, preview)
    expect(words).toContain('DRAFT')
    expect(words).toContain('INV-0001')
  }
  await askReview(org, ben, invoice)
  await approve(org, ann, invoice)
  expect(await wordsFor(org, ann, invoice, true)).not.toContain('DRAFT')
})
