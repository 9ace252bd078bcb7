import { limits, messageId } from '@covoice/domain'
import { expect, test } from 'vitest'
import { sentSubject } from '../../../functions/src/delivery/subject.ts'
import { aLine, anInvoice } from '../../domain/builders.ts'
import { aRevision } from '../books/revisions.ts'
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

test('[Q21] long names are cut before the number and the amount of a subject in the organisation’s words', () => {
  const { from, to } = anInvoice()
  const long = (letter: string) => letter.repeat(limits.name)
  const named = (letter: string) => letter.repeat(30)
  const revision = aRevision([aLine()], {
    from: { ...from, name: long('F') },
    to: { ...to, name: long('T'), contactName: long('C') },
  })
  const template = '{company} to {customer}, {contact}: {number}, {total}'
  const names = `${named('F')} to ${named('T')}, ${named('C')}`
  expect(sentSubject(template, revision)).toMatch(new RegExp(`^${names}: ${revision.numberText}, .*\\d`))
  expect(sentSubject('{company}: {number}', revision)).toBe(`${long('F')}: ${revision.numberText}`)
  expect(Array.from(sentSubject(`${'a'.repeat(250)} {number}`, revision))).toHaveLength(limits.mailSubject)
})
