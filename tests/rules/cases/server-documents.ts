import {
  accountCounterPath,
  connectionPath,
  countedInvoicePath,
  counterPath,
  customerFiguresPath,
  figurePartPath,
  figuresOfCustomerPath,
  historyEntryPath,
  invitationPath,
  invoicePath,
  linkPath,
  messagePath,
  numberPath,
  organisationPath,
  organisationsPath,
  outboxPath,
  reviewPath,
  revisionPath,
  secretPath,
  transferPath,
  transfersPath,
  uncountedInvoicePath,
} from '@covoice/domain'
import { create, get, list, remove, update } from '../emulator/ask.ts'
import type { Fields } from '../emulator/wire.ts'
import { clientId } from './client-id.ts'
import { type Case, type Question, type World, everyoneAsks, no, org } from './case.ts'
import { anInvoice, authoredBy } from './documents.ts'
import { type Person, far, may, near, owner } from './people.ts'

const anyContent = { some: 'content' }

/** A document that the server writes: who reads it, and that nobody else writes it. */
function serverOnly(
  noun: string,
  path: string,
  {
    reads,
    world = {},
    content = anyContent,
    lists = reads,
  }: {
    reads: (who: Person) => boolean
    world?: World
    content?: Fields
    lists?: (who: Person) => boolean
  },
): Question[] {
  const there = { ...world, [path]: content }
  const collection = path.slice(0, path.lastIndexOf('/'))
  return [
    { title: `read ${noun}`, world: there, ask: () => get(path), allowed: reads },
    { title: `list with ${noun}`, world: there, ask: () => list(collection), allowed: lists },
    { title: `create ${noun}`, world, ask: () => create(path, anyContent), allowed: no },
    { title: `change ${noun}`, world: there, ask: () => update(path, { some: 'thing else' }), allowed: no },
    { title: `delete ${noun}`, world: there, ask: () => remove(path), allowed: no },
  ]
}

const manages = (who: Person) => may(who, 'manageMembers')

const belowInvoices = [near, far, null].flatMap((customer) => {
  const reads = (who: Person) => may(who, 'readInvoices', customer)
  const world = {
    [invoicePath(org, clientId('the-invoice'))]: { ...anInvoice({ customer }), ...authoredBy() },
  }
  const of = `of an invoice of ${customer ?? 'no customer'}`
  return [
    ...serverOnly(`a revision ${of}`, revisionPath(org, clientId('the-invoice'), 1), {
      reads,
      world,
      content: { content: { customer } },
      lists: no,
    }),
    ...serverOnly(`the history ${of}`, historyEntryPath(org, clientId('the-invoice'), 'an-entry'), {
      reads,
      world,
    }),
    ...serverOnly(`a review ${of}`, reviewPath(org, clientId('the-invoice'), 'a-review'), { reads, world }),
    ...serverOnly(`a link ${of}`, linkPath(org, clientId('the-invoice'), 'a-link'), { reads, world }),
  ]
})

/** What was issued to one customer stays theirs when the invoice goes to another. */
const readdressed: Question[] = [
  {
    title: 'read a revision that went to another customer',
    world: {
      [invoicePath(org, clientId('the-invoice'))]: { ...anInvoice({ customer: near }), ...authoredBy() },
      [revisionPath(org, clientId('the-invoice'), 1)]: { content: { customer: far } },
    },
    ask: () => get(revisionPath(org, clientId('the-invoice'), 1)),
    allowed: (who) => may(who, 'readInvoices', near) && may(who, 'readInvoices', far),
  },
]

const anInvitation: Fields = { kind: 'invitation', customer: near, token: 'secret' }
const kinds = (...wanted: string[]) => ['kind', 'in', wanted] as const

/** Emails are listed by invoice; the link of an invitation is for nobody's eyes. */
const outbox: Question[] = [
  ...serverOnly('the email of an invitation', messagePath(org, 'a-message'), {
    reads: no,
    world: {},
    content: anInvitation,
  }),
  {
    title: 'read an email that says no kind',
    world: { [messagePath(org, 'a-message')]: { customer: near } },
    ask: () => get(messagePath(org, 'a-message')),
    allowed: no,
  },
  {
    title: 'list the emails of an invoice',
    ask: () => list(outboxPath(org), ['invoice', '==', 'an-invoice'], kinds('invoice', 'reminder')),
    allowed: (who) => may(who, 'readInvoices', null),
  },
  {
    title: "list the emails of a customer's invoice",
    ask: () =>
      list(
        outboxPath(org),
        ['invoice', '==', 'an-invoice'],
        ['customer', '==', near],
        kinds('invoice', 'reminder'),
      ),
    allowed: (who) => may(who, 'readInvoices', near),
  },
  {
    title: "list the emails of a far customer's invoice",
    ask: () =>
      list(
        outboxPath(org),
        ['invoice', '==', 'an-invoice'],
        ['customer', '==', far],
        kinds('invoice', 'reminder'),
      ),
    allowed: (who) => may(who, 'readInvoices', far),
  },
  {
    title: 'list the emails with invitations among them',
    ask: () =>
      list(outboxPath(org), ['invoice', '==', 'an-invoice'], kinds('invoice', 'reminder', 'invitation')),
    allowed: no,
  },
]

/** Where an invoice is on its way into the books is listed by invoice, as its emails are. */
const transfers: Question[] = [near, far].map((customer) => ({
  title: `list the transfers of an invoice of ${customer}`,
  ask: () => list(transfersPath(org), ['invoice', '==', 'an-invoice'], ['customer', '==', customer]),
  allowed: (who) => may(who, 'readInvoices', customer),
}))

/** The figures of the customers that a member reaches are listed by their ids; a customer has none at first. */
const figuresOfCustomers: Question[] = [near, far].flatMap((customer) => [
  {
    title: `list the figures of ${customer} by its id`,
    ask: () => list(customerFiguresPath(org), ['__name__', 'in', [customer]]),
    allowed: (who) => may(who, 'readInvoices', customer),
  },
  {
    title: `look for figures of ${customer}, which has none`,
    ask: () => get(figuresOfCustomerPath(org, customer)),
    allowed: (who) => may(who, 'readInvoices', customer),
  },
])

export const serverCases: Case[] = everyoneAsks([
  ...belowInvoices,
  ...readdressed,
  ...serverOnly('an invitation', invitationPath(org, 'an-invitation'), { reads: manages }),
  ...serverOnly('a number', numberPath(org, 'invoices', 1), { reads: manages }),
  ...serverOnly('a counter of an account', accountCounterPath(owner.uid ?? '', 'organisations-2026-03-01'), {
    reads: no,
  }),
  ...serverOnly('a counter', counterPath(org, 'invoices'), { reads: no }),
  ...[near, far, null].flatMap((customer) =>
    serverOnly(`an email to ${customer ?? 'no customer'}`, messagePath(org, 'a-message'), {
      reads: (who) => may(who, 'readInvoices', customer),
      world: {},
      content: { kind: customer === far ? 'reminder' : 'invoice', customer },
      lists: no,
    }),
  ),
  ...outbox,
  ...[near, far, null].flatMap((customer) =>
    serverOnly(
      `the transfer of an invoice of ${customer ?? 'no customer'}`,
      transferPath(org, 'a-transfer'),
      {
        reads: (who) => may(who, 'readInvoices', customer),
        world: {},
        content: { customer },
        lists: (who) => may(who, 'readInvoices', null),
      },
    ),
  ),
  ...transfers,
  ...serverOnly('the connection to the books', connectionPath(org, 'xero'), {
    reads: (who) => may(who, 'readSettings'),
    world: {},
    lists: no,
  }),
  ...[near, far].flatMap((customer) =>
    serverOnly(`the figures of ${customer}`, figuresOfCustomerPath(org, customer), {
      reads: (who) => may(who, 'readInvoices', customer),
      lists: (who) => may(who, 'readInvoices', null),
    }),
  ),
  ...figuresOfCustomers,
  ...serverOnly('a part of the figures of all invoices', figurePartPath(org, 0), {
    reads: (who) => may(who, 'readInvoices', null),
  }),
  ...serverOnly('what was counted of an invoice', countedInvoicePath(org, 'an-invoice'), { reads: no }),
  ...serverOnly('the mark of an invoice to count', uncountedInvoicePath(org, 'an-invoice'), { reads: no }),
  ...serverOnly('the register of names', `orgs/${org}/memberNames/a-look`, { reads: no }),
  ...serverOnly('the tokens of the books', `orgs/${org}/tokens/xero`, { reads: no }),
  ...serverOnly('a consent at Xero', 'consents/a-consent', { reads: no }),
  ...serverOnly('a public link', secretPath(`of-${org}`), { reads: no }),
  ...serverOnly('a document of an unknown collection', `orgs/${org}/anything/a-document`, { reads: no }),
])

const own = (who: Person) => organisationPath(who.uid ?? 'nobody', org)

/** Where people belong, as the server tells them. */
export const belongingCases: Case[] = [
  ...everyoneAsks([
    { title: 'read where they belong', ask: (who) => get(own(who)), allowed: ({ uid }) => uid !== null },
    {
      title: 'list where they belong',
      ask: (who) => list(organisationsPath(who.uid ?? 'nobody')),
      allowed: ({ uid }) => uid !== null,
    },
    {
      title: 'read where another belongs',
      world: { [organisationPath('another', org)]: { name: 'Acme', role: 'owner' } },
      ask: () => get(organisationPath('another', org)),
      allowed: no,
    },
    { title: 'list where another belongs', ask: () => list(organisationsPath('another')), allowed: no },
    {
      title: 'promote themselves where they belong',
      ask: (who) => update(own(who), { role: 'owner' }),
      allowed: no,
    },
    {
      title: 'add where they belong',
      ask: (who) =>
        create(organisationPath(who.uid ?? 'nobody', 'elsewhere'), { name: 'Elsewhere', role: 'owner' }),
      allowed: no,
    },
  ]),
]
