import { dayOf, limits } from '@covoice/domain'
import { expect, test } from 'vitest'
import { anInvoice } from '../../../domain/builders.ts'
import { useEmailDraft } from '../../../../web/src/editor/email/email-draft.ts'

const issued = () => ({
  invoice: {
    ...anInvoice({ invoiceDay: dayOf('2026-05-01'), dueDay: dayOf('2026-05-31') }),
    numberText: 'INV-0001',
  },
  dueMinor: 1_000,
  language: 'en',
})

const some = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => `${name}${n}@example.com`).join(', ')

test('[Q19] the window says beside Cc that To, Cc and the sender’s copy are too many together', () => {
  const { draft, mistakes, isRight } = useEmailDraft(() => 'me@example.com', issued)
  const half = limits.recipients / 2
  Object.assign(draft, { to: some(half, 'ann'), cc: some(half, 'bob'), subject: 'Invoice', message: 'Hello' })
  expect(isRight.value).toBe(true)
  draft.copyToMe = true
  expect(mistakes.value).toMatchObject({ to: null, cc: 'tooMany' })
  draft.copyToMe = false
  draft.cc = some(half + 1, 'bob')
  expect(mistakes.value).toMatchObject({ to: null, cc: 'tooMany' })
  Object.assign(draft, { to: some(limits.recipients + 1, 'ann'), cc: '' })
  expect(mistakes.value).toMatchObject({ to: 'tooMany', cc: null })
})

test('[Q21] a subject that is too long with its fields filled in is said while it is typed, and by how much', () => {
  const { invoice, ...rest } = issued()
  const shown = { ...rest, invoice: { ...invoice, to: { ...invoice.to, name: 'x'.repeat(80) } } }
  const { draft, mistakes, tooMany, isRight } = useEmailDraft(
    () => 'me@example.com',
    () => shown,
  )
  Object.assign(draft, { to: some(1, 'ann'), message: 'Hello', subject: `${'a'.repeat(120)}{customer}` })
  expect([mistakes.value.subject, isRight.value]).toEqual([null, true])
  draft.subject = `${'a'.repeat(123)}{customer}`
  expect([mistakes.value.subject, tooMany.value, isRight.value]).toEqual(['subjectTooLong', 3, false])
  draft.subject = ''
  expect(mistakes.value.subject).toBe('missing')
})

test('[Q21] the amount and the days in a subject are as long as those of the shown invoice', () => {
  const shown = issued()
  const { draft, tooMany } = useEmailDraft(
    () => 'me@example.com',
    () => shown,
  )
  const end = ' €10.00 May 1, 2026 May 31, 2026'
  draft.subject = `${'a'.repeat(limits.mailSubject - end.length)} {total} {date} {due}`
  expect(tooMany.value).toBe(0)
  draft.subject = `a${draft.subject}`
  expect(tooMany.value).toBe(1)
})

test('[Q21] an invoice that is due on receipt fills the subject with these words', () => {
  const { invoice, ...rest } = issued()
  const { draft, tooMany } = useEmailDraft(
    () => 'me@example.com',
    () => ({ ...rest, invoice: { ...invoice, dueDay: null } }),
  )
  draft.subject = `${'a'.repeat(limits.mailSubject - ' on receipt'.length + 1)} by {due}`
  expect(tooMany.value).toBe(1)
})
