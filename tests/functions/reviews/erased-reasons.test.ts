import { invoicePath } from '@covoice/domain'
import { expect, test } from 'vitest'
import { eraseReasons } from '../../../functions/src/reviews/erase-reasons.ts'
import { db, deps } from '../direct.ts'
import { aReviewing, askReview, historyOf, markOf, reviewsOf, sendBack } from './reviewing.ts'

/** Gives the invoice to a customer, and returns the change that the trigger gets. */
async function give(org: string, invoice: string, customer: string | null) {
  const header = db.doc(invoicePath(org, invoice))
  const before = await header.get()
  await header.update({ customer })
  return { before, after: await header.get() }
}

async function reasonsOf(org: string, invoice: string): Promise<unknown[]> {
  const told = (await historyOf(org, invoice)).filter(({ kind }) => kind === 'sentBack')
  const all = [await markOf(org, invoice), ...(await reviewsOf(org, invoice)), ...told]
  return all.map((one) => one?.reason)
}

test('[Z53] members of the new customer do not read why an invoice was sent back before', async () => {
  const { org, ann, ben, invoice } = await aReviewing()
  const place = { org, invoice }
  const chosen = await give(org, invoice, 'contoso')
  await askReview(org, ann, invoice)
  await sendBack(org, ben, invoice, 'Contoso pays late')
  await eraseReasons(place, chosen, deps())
  expect(await reasonsOf(org, invoice)).toEqual(Array(3).fill('Contoso pays late'))
  const moved = await give(org, invoice, 'near')
  for (let times = 0; times < 2; times += 1) await eraseReasons(place, moved, deps())
  expect(await reasonsOf(org, invoice)).toEqual(['', '', null])
  expect(await markOf(org, invoice)).toMatchObject({ state: 'sentBack', by: ben.uid, byName: 'A biller' })

  await askReview(org, ann, invoice)
  await sendBack(org, ben, invoice, 'Wrong rate')
  // the earlier event comes again
  await eraseReasons(place, moved, deps())
  expect((await markOf(org, invoice))?.reason).toBe('Wrong rate')
  expect((await reasonsOf(org, invoice)).filter((reason) => reason === 'Wrong rate')).toHaveLength(3)
})
