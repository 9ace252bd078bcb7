import { calls } from '@covoice/domain'
import { expect, test } from 'vitest'
import * as v from 'valibot'
import { draftRates, issuedRates } from '../../functions/src/config.ts'
import { limitedDocuments } from '../../functions/src/invoices/limited-documents.ts'
import { booksFileFormats } from '../../functions/src/vendors/accounting-software.ts'
import { aCaller, aMember, anOrganisation } from './builders.ts'
import { db } from './direct.ts'

type Instance = ReturnType<typeof limitedDocuments>

/** Asks an instance for the draft of an invoice that does not exist, in a minute of the day. */
const drawnBy =
  (documents: Instance, org: string) =>
  (caller: Parameters<Instance>[1], minute: number, invoices = ['nowhere'], how: object = {}) => {
    const asked = { org, format: 'pdf', invoices, revision: null, ...how }
    const now = () => new Date(Date.UTC(2026, 10, 26, 10, minute))
    return documents(v.parse(calls.createDocument.schema, asked), caller, { db, booksFileFormats, now })
  }

const inTurn = async (times: number, run: (index: number) => Promise<void>) => {
  for (let index = 0; index < times; index += 1) await run(index)
}

test('[F27] one person has only so many drafts drawn in a minute; others and issued invoices are not held up', async () => {
  const { org, owner } = await anOrganisation()
  const biller = await aMember(org, 'biller')
  const draw = drawnBy(limitedDocuments(), org)
  await inTurn(draftRates.perMinute, () => expect(draw(owner, 0)).rejects.toThrow('invoiceUnknown'))
  await expect(draw(owner, 0)).rejects.toThrow('tooManyDocuments')
  await expect(draw(biller, 0)).rejects.toThrow('invoiceUnknown')
  await expect(draw(owner, 1)).rejects.toThrow('invoiceUnknown')
})

test('[F27] all instances count together, also requests of the same moment', async () => {
  const { org, owner } = await anOrganisation()
  const instances = Array.from({ length: draftRates.perMinute + 3 }, () => drawnBy(limitedDocuments(), org))
  const answers = await Promise.allSettled(instances.map((draw) => draw(owner, 0)))
  const refused = answers.filter(
    (answer) => answer.status === 'rejected' && String(answer.reason).includes('tooManyDocuments'),
  )
  expect(refused.length).toBeGreaterThanOrEqual(3)
  await expect(drawnBy(limitedDocuments(), org)(owner, 0)).rejects.toThrow('tooManyDocuments')
})

test('[F27] many accounts of one organisation share its limit; who is no member, or beyond their own, takes nothing from it', async () => {
  const { org, owner } = await anOrganisation()
  const several = ['nowhere', 'nor-here']
  const draw = drawnBy(limitedDocuments(), org)
  const each = draftRates.perMinute / draftRates.several
  await inTurn(each + 2, () => expect(draw(owner, 0, several)).rejects.toThrow())
  const outsider = aCaller()
  await inTurn(each, () => expect(draw(outsider, 0, several)).rejects.toThrow('notAllowed'))
  const others = draftRates.perOrganisation / draftRates.perMinute - 1
  await inTurn(others, async () => {
    const member = await aMember(org, 'biller')
    await inTurn(each, () => expect(draw(member, 0, several)).rejects.toThrow('invoiceUnknown'))
  })
  const last = await aMember(org, 'biller')
  await expect(draw(last, 0)).rejects.toThrow('tooManyDocuments')
  await expect(draw(last, 1)).rejects.toThrow('invoiceUnknown')
})

test('[F27] what is drawn anew of issued invoices has a limit beyond an honest download; what is stored has none', async () => {
  const { org, owner } = await anOrganisation()
  const draw = drawnBy(limitedDocuments(), org)
  const hundred = Array.from({ length: 100 }, (_, index) => `nowhere${index}`)
  const facturX = { format: 'facturX', revision: 1 }
  await inTurn(100, () => expect(draw(owner, 0, ['nowhere'], facturX)).rejects.toThrow('invoiceUnknown'))
  const together = () => draw(owner, 0, hundred, { revision: 1 })
  const left = issuedRates.perMinute / hundred.length - 1
  await inTurn(left, () => expect(together()).rejects.toThrow('invoiceUnknown'))
  const ubl = { format: 'ubl', revision: 1 }
  for (const more of [together(), draw(owner, 0, ['nowhere'], facturX), draw(owner, 0, ['nowhere'], ubl)])
    await expect(more).rejects.toThrow('tooManyDocuments')
  for (const free of [{ revision: 1 }, {}])
    await expect(draw(owner, 0, ['nowhere'], free)).rejects.toThrow('invoiceUnknown')
})

test('[F27] a hundred drafts in one PDF count as a tenth of them', async () => {
  const { org, owner } = await anOrganisation()
  const draw = drawnBy(limitedDocuments(), org)
  const hundred = Array.from({ length: 100 }, (_, index) => `nowhere${index}`)
  await inTurn(draftRates.perMinute / 10, () =>
    expect(draw(owner, 0, hundred)).rejects.toThrow('invoiceUnknown'),
  )
  await expect(draw(owner, 0)).rejects.toThrow('tooManyDocuments')
})

test('[F27] an export counts as a tenth of its invoices, as they are read and not drawn', async () => {
  const { org, owner } = await anOrganisation()
  const draw = drawnBy(limitedDocuments(), org)
  const most = Array.from({ length: 500 }, (_, index) => `nowhere${index}`)
  const books = { format: 'xero', revision: null }
  await inTurn(issuedRates.perMinute / 50, () =>
    expect(draw(owner, 0, most, books)).rejects.toThrow('invoiceUnknown'),
  )
  await expect(draw(owner, 0, ['nowhere'], books)).rejects.toThrow('tooManyDocuments')
  await expect(draw(owner, 0)).rejects.toThrow('invoiceUnknown')
})
