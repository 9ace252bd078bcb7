import {
  defaultMail,
  dueOnReceipt,
  fillTemplate,
  withoutEmpty,
  mailFields,
  mailLanguageOf,
  mailLanguages,
  templateProblems,
  type MailKind,
} from '@covoice/domain'
import { expect, test } from 'vitest'

const kinds = Object.keys(mailFields) as MailKind[]

test('[G4] fields are filled in, and unknown ones stay as typed', () => {
  const filled = fillTemplate('{number}: {total} for {customer}, {nmber} { total } {constructor} {}', {
    number: 'INV-1',
    total: '€119.00',
    customer: 'Northwind',
  })
  expect(filled).toBe('INV-1: €119.00 for Northwind, {nmber} { total } {constructor} {}')
})

test('[G4] fields inside a value are not filled in', () => {
  expect(fillTemplate('{customer} {number}', { customer: '{number} $& $1', number: '7' })).toBe(
    '{number} $& $1 7',
  )
})

test('[G4] an author is warned of each unknown field once per part, of empty parts and of a missing link', () => {
  expect(templateProblems('invoice', { subject: '{nmber} {nmber}', message: '{number} {link}' })).toEqual([
    { part: 'subject', problem: 'unknownField', field: 'nmber' },
    { part: 'message', problem: 'unknownField', field: 'link' },
  ])
  expect(templateProblems('invitation', { subject: ' ', message: 'Join {company}' })).toEqual([
    { part: 'subject', problem: 'empty' },
    { part: 'message', problem: 'linkMissing' },
  ])
})

test.for(mailLanguages.flatMap((language) => kinds.map((kind) => [kind, language] as const)))(
  '[G5] the %s in %s has no problem and leaves nothing unfilled',
  ([kind, language]) => {
    const template = defaultMail(kind, language)
    expect(templateProblems(kind, template)).toEqual([])
    const fields = Object.fromEntries(mailFields[kind].map((field) => [field, 'x']))
    expect(fillTemplate(template.subject + template.message, fields)).not.toMatch(/[{}]/)
  },
)

test('[G5] a reader gets texts in their language, or in English where there are none', () => {
  expect(mailLanguageOf('de-AT')).toBe('de')
  expect(mailLanguageOf('DE')).toBe('de')
  expect(mailLanguageOf('fr')).toBe('en')
  expect(mailLanguageOf('')).toBe('en')
  expect(defaultMail('invoice', 'de-CH').subject).toContain('Rechnung')
})

test('[G4] a sentence is left out when the invoice lacks its value', () => {
  const fields = { due: '', total: '5' }
  expect(withoutEmpty('Hello,\n\nit is {total}. Please pay by {due}. Thanks!\n{due}', fields)).toBe(
    'Hello,\n\nit is {total}. Thanks!\n',
  )
  expect(withoutEmpty('{total} by {due}', { due: '3 Nov', total: '5' })).toBe('{total} by {due}')
})

test('[G19] a sentence with an amount, an account or a number stays without its due day', () => {
  const [fields, own] = [
    { due: '', total: '5', number: '7' },
    'Please pay {total} by {due} to IBAN DE89 3704, quoting {number}. Please pay by {due}.',
  ]
  const said = (text: string, locale: string) =>
    fillTemplate(dueOnReceipt(withoutEmpty(text, fields), locale), fields)
  expect(said(own, 'en')).toBe('Please pay 5 on receipt to IBAN DE89 3704, quoting 7.')
  expect(said('Bitte {total} bis zum {due} an IBAN DE89 3704.', 'de-AT')).toBe(
    'Bitte 5 bei Erhalt an IBAN DE89 3704.',
  )
  expect(said('Konto 123, fällig {due}', 'de')).toBe('Konto 123, fällig bei Erhalt')
})

test('[G19] a subject never ends where its due day was', () => {
  expect(dueOnReceipt('Invoice {number}, due {due}', 'en')).toBe('Invoice {number}, due on receipt')
  expect(dueOnReceipt('Rechnung {number}, fällig am {due}', 'de')).toBe(
    'Rechnung {number}, fällig bei Erhalt',
  )
})
