import { limits, messageId } from '@covoice/domain'
import { expect, test } from 'vitest'
import { headerOf } from '../builders.ts'
import { aProvider, aSender, deliverOnce, outboxOf, send } from './mailing.ts'

test('[Q21] a person’s own subject is sent whole, or refused when it is too long with its fields filled in', async () => {
  const { org, owner, invoice } = await aSender()
  const number = 'INV-0001'
  const longest = `{number} ${'a'.repeat(limits.mailSubject - number.length - 1)}`
  const refused = { outcome: 'refused', problem: 'subjectTooLong' }
  expect(await send(org, owner, invoice, { subject: `${longest}b` })).toMatchObject(refused)
  expect(await headerOf(org, invoice)).toMatchObject({ content: 'open', number: null })
  expect(await outboxOf(org)).toEqual({})
  expect(await send(org, owner, invoice, { subject: longest })).toMatchObject({ outcome: 'done' })
  const provider = aProvider()
  await deliverOnce(org, messageId(invoice, 1, null), provider)
  expect(provider.mails.map(({ subject }) => subject)).toEqual([longest.replace('{number}', number)])
})
