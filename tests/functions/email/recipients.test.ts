import { customerPath, limits } from '@covoice/domain'
import { expect, test } from 'vitest'
import { headerOf } from '../builders.ts'
import { db } from '../direct.ts'
import { aSender, send } from './mailing.ts'

test('[Q19] more recipients than one email may have are refused, a customer’s contacts among them', async () => {
  const { org, owner, customer, invoice } = await aSender()
  const some = (count: number) => Array.from({ length: count }, (_, n) => `ann${n}@contoso.example`)
  const [to, cc] = [some(limits.recipients), ['bob@contoso.example']]
  const refused = { outcome: 'refused', problem: 'tooManyRecipients' }
  expect(await send(org, owner, invoice, { to, cc })).toMatchObject(refused)
  expect(await send(org, owner, invoice, { to, copyToMe: true })).toMatchObject(refused)
  const contacts = some(limits.recipients + 1).map((email) => [
    email.slice(0, email.indexOf('@')),
    { name: '', email, phone: '', isBillingContact: true },
  ])
  await db.doc(customerPath(org, customer)).update({ contacts: Object.fromEntries(contacts) as object })
  expect(await send(org, owner, invoice)).toMatchObject(refused)
  expect(await headerOf(org, invoice)).toMatchObject({ number: null, content: 'open' })
  expect(await send(org, owner, invoice, { to })).toMatchObject({ outcome: 'done' })
})
