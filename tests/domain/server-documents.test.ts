import {
  deliveryState,
  isPending,
  isValidLink,
  moment,
  parseInvitation,
  parseLink,
  parseMessage,
  parseMessageOfInvoice,
  parseQuestion,
  parseTransfer,
} from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const at = new Date('2026-11-20T10:00:00Z')
const recipient = { email: 'bo@contoso.example', state: 'delivered', at: 1, reason: '', openedAt: null }
const email = {
  ...{
    state: 'accepted',
    attempts: 1,
    patience: 24,
    holder: null,
    leaseUntil: null,
    problem: null,
    detail: '',
  },
  ...{ provider: { name: 'smtp', reportsEvents: false }, providerId: 'p', acceptedAt: at },
  ...{ recipients: [recipient], by: 'ann', byName: 'Ann', at, to: [recipient.email], cc: [] },
  ...{ subject: 'Invoice', message: 'Hello' },
}
const ofInvoice = { ...email, invoice: 'i', revision: 1, numberText: 'INV-1', customer: 'c' }
const invoiceMessage = { ...ofInvoice, kind: 'invoice', askedAt: at }
const reminder = { ...ofInvoice, kind: 'reminder', day: '2026-11-20', step: 7 }
const invitationMessage = {
  ...{
    ...email,
    kind: 'invitation',
    invitation: 'n',
    token: null,
    language: 'en',
    replyTo: 'ann@example.com',
  },
  fields: { company: 'Bright IT', inviter: 'Ann', role: 'biller', until: '4 Dec' },
}
const answerMessage = {
  ...{ ...email, kind: 'answer', invoice: 'i', question: 'q', link: 'l', language: 'en', replyTo: '' },
  fields: { name: 'Ann', company: 'Bright IT', number: 'INV-1', answer: 'Two people came.' },
}
const question = {
  ...{
    link: 'l',
    revision: 1,
    customer: null,
    line: '',
    text: 'Why?',
    name: 'Bo',
    email: 'bo@contoso.example',
  },
  ...{ askedAt: at, closed: false, closedByName: '' },
  answers: [{ id: 'a', text: 'Two people came.', by: 'ann', byName: 'Ann', at }],
  delivery: { message: 'answer-i-q-a', state: 'accepted' },
}
const transfer = {
  ...{ invoice: 'i', revision: 2, numberText: 'INV-1', customer: null, software: 'xero' },
  ...{ books: { id: 'b', name: 'Demo' }, state: 'done', times: 1, attempts: 1, patience: 24, holder: null },
  ...{ leaseUntil: null, asked: true, problem: 'amountsDiffer', detail: '1.00', entry: 'e' },
  ...{ entryUrl: 'https://go.xero.example/e', by: 'ann', byName: 'Ann', at, touchedAt: at, askedAt: at },
  doneAt: at,
}
const link = {
  ...{ revision: 1, createdBy: 'ann', byName: 'Ann', createdAt: at, expiresAt: at, revokedAt: null },
  ...{ seenAt: null, seenCount: 0 },
}
const invitation = {
  ...{ email: 'tia@example.com', role: 'biller', customers: ['c'], tokenHash: 'h', createdBy: 'ann' },
  ...{ invitedBy: 'Ann', expiresAt: at, acceptedAt: null, acceptedBy: null, revokedAt: null },
  delivery: { message: 'invitation-n', state: 'accepted' },
}

test.each([
  ['email of an invoice', invoiceMessage, parseMessage],
  ['reminder', reminder, parseMessage],
  ['email of an invitation', invitationMessage, parseMessage],
  ['email of an answer', answerMessage, parseMessage],
  ['question', question, parseQuestion],
  ['transfer', transfer, parseTransfer],
  ['link', link, parseLink],
  ['invitation', invitation, parseInvitation],
] as const)('[E72] a complete %s is read as it is', (_, stored, parse) => {
  expect(parse(stored, moment)).toEqual(stored)
})

test('[E72] a document of any shape is read, and reading the result again changes nothing', () => {
  const complete = {
    ...invoiceMessage,
    ...reminder,
    ...invitationMessage,
    ...answerMessage,
    ...question,
    ...transfer,
    ...link,
    ...invitation,
  }
  const kinds = fc.constantFrom('invoice', 'reminder', 'invitation', 'answer', undefined)
  const anyFields = fc.record(
    Object.fromEntries(
      Object.entries(complete).map(([name, value]) => [name, fc.oneof(fc.constant(value), fc.anything())]),
    ),
    { requiredKeys: [] },
  )
  const odd = fc.oneof(
    fc.anything(),
    fc.tuple(anyFields, kinds).map(([fields, kind]) => ({ ...fields, kind })),
  )
  fc.assert(
    fc.property(odd, (stored) => {
      for (const parse of [
        parseMessage,
        parseMessageOfInvoice,
        parseTransfer,
        parseLink,
        parseInvitation,
        parseQuestion,
      ]) {
        const read = parse(stored, moment)
        if (read !== null) expect(parse(read, moment)).toEqual(read)
      }
    }),
  )
})

test('[E72] an email without a kind is of an invoice, and one of a newer kind is nobody’s to send', () => {
  const { kind: _, ...old } = invoiceMessage
  expect(parseMessage(old, moment)).toEqual(invoiceMessage)
  expect(parseMessage({ ...invoiceMessage, kind: 'receipt' }, moment)).toBeNull()
})

test('[E72] a state or problem of a newer release is empty, and the rest stays', () => {
  const newer = { state: 'elsewhere', problem: 'newer' }
  expect(parseMessage({ ...invoiceMessage, ...newer }, moment)).toEqual({
    ...invoiceMessage,
    state: '',
    problem: '',
  })
  expect(parseTransfer({ ...transfer, ...newer }, moment)).toEqual({ ...transfer, state: '', problem: '' })
})

test('[E72] an email without readable recipients is not shown as delivered', () => {
  const { recipients } = parseMessageOfInvoice({ ...invoiceMessage, recipients: 'all' }, moment)
  expect(deliveryState(recipients)).toBe('accepted')
})

test('[E72] a transfer that does not say whether the books were asked may be there already', () => {
  expect(parseTransfer({}, moment).asked).toBe(true)
})

test('[E72] a link or an invitation opens nothing when its end can not be read', () => {
  const before = new Date(at.getTime() - 1)
  expect(isValidLink(parseLink(link, moment), before)).toBe(true)
  for (const odd of [{ expiresAt: 'later' }, { expiresAt: undefined }, { revokedAt: 'yesterday' }])
    expect(isValidLink(parseLink({ ...link, ...odd }, moment), before)).toBe(false)
  expect(isPending(parseInvitation(invitation, moment))).toBe(true)
  for (const odd of [{ revokedAt: 'yesterday' }, { acceptedAt: 3 }])
    expect(isPending(parseInvitation({ ...invitation, ...odd }, moment))).toBe(false)
})

test('[E72] an invitation whose role or limit can not be read gives the least', () => {
  expect(parseInvitation({ role: 'emperor' }, moment).role).toBe('technician')
  expect(parseInvitation({ customers: 'all' }, moment).customers).toEqual([])
  expect(parseInvitation({}, moment).customers).toBeNull()
})
