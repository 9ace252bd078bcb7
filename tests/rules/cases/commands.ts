import {
  type Right,
  type CommandKind,
  booksFormats,
  commandPath,
  commandsPath,
  limits,
  orgPath,
  resultPath,
  statuses,
} from '@covoice/domain'
import { create, get, list, remove, update } from '../emulator/ask.ts'
import { type Fields, requestTime } from '../emulator/wire.ts'
import { clientId } from './client-id.ts'
import { foreignCases } from './foreign-ids.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, no, org, variedCases } from './case.ts'
import { anOrganisation } from './documents.ts'
import { type Person, admin, biller, may } from './people.ts'
import { dayOrNull, longText, shortText } from './shapes.ts'
import { type Shape, type Shapes, flag, id, oneOf, orNull, variationsOf, withValue } from './variations.ts'

const path = commandPath(org, clientId('a-command'))

const sentBy = (who: Person): Fields => ({ by: who.uid, createdAt: requestTime })
const setStatus = {
  kind: 'setStatus',
  invoices: ['an-invoice'],
  status: 'paid',
  day: '2026-03-01',
  reason: '',
}
const send: Fields = {
  kind: 'send',
  invoices: ['an-invoice'],
  to: ['ann@example.com'],
  cc: [],
  copyToMe: false,
  subject: null,
  message: null,
  seen: { 'an-invoice': 'a0'.repeat(32) },
  again: false,
}
const retry: Fields = { kind: 'retry', invoices: ['an-invoice'], message: 'a-message' }
const settle: Fields = { ...retry, kind: 'settle', arrived: true }
const subscribing: World = { [orgPath(org)]: anOrganisation({ plan: 'subscriber' }) }
const onInvoices = (kind: string): Fields => ({ kind, invoices: ['an-invoice'] })

/** A command of each kind with all its arguments, and the right that its sender needs. */
export const kinds: Record<CommandKind, { command: Fields; right: Right; world?: World }> = {
  setStatus: { command: setStatus, right: 'setStatus' },
  reopen: { command: onInvoices('reopen'), right: 'writeInvoices' },
  finish: { command: onInvoices('finish'), right: 'writeInvoices' },
  discard: {
    command: { ...onInvoices('discard'), seen: { 'an-invoice': 'a0'.repeat(32) } },
    right: 'writeInvoices',
  },
  export: { command: { ...onInvoices('export'), format: 'xero' }, right: 'setStatus' },
  delete: { command: onInvoices('delete'), right: 'deleteDrafts' },
  restore: { command: onInvoices('restore'), right: 'deleteDrafts' },
  send: { command: send, right: 'emailInvoices', world: subscribing },
  remind: { command: onInvoices('remind'), right: 'emailInvoices', world: subscribing },
  retry: { command: retry, right: 'emailInvoices', world: subscribing },
  settle: { command: settle, right: 'emailInvoices' },
  askReview: {
    // other invoices of a variation were not seen
    command: { ...onInvoices('askReview'), reviewer: 'a-colleague', seen: {} },
    right: 'writeInvoices',
  },
  approve: {
    command: { ...onInvoices('approve'), seen: { 'an-invoice': 'a0'.repeat(32) } },
    right: 'approveInvoices',
  },
  sendBack: {
    command: { ...onInvoices('sendBack'), reason: 'The hours are missing' },
    right: 'approveInvoices',
  },
}

const sent = (who: Person, command: Fields) => ({
  [path]: { ...command, ...sentBy(who), createdAt: new Date('2026-03-01T09:00:00Z') },
})

const access: Question[] = [
  ...Object.entries(kinds).map(([kind, { command, right, world = {} }]) => ({
    title: `send the command ${kind}`,
    world,
    ask: (who: Person) => create(path, { ...command, ...sentBy(who) }),
    allowed: (who: Person) => may(who, right),
  })),
  {
    title: 'try an email again while the organisation is on trial',
    ask: (who) => create(path, { ...retry, ...sentBy(who) }),
    allowed: no,
  },
  {
    title: 'email an invoice while the organisation is on trial',
    ask: (who) => create(path, { ...send, ...sentBy(who) }),
    allowed: no,
  },
  {
    title: 'remind of an invoice while the organisation is on trial',
    ask: (who) => create(path, { ...onInvoices('remind'), ...sentBy(who) }),
    allowed: no,
  },
  {
    title: 'send their command again',
    world: (who) => sent(who, setStatus),
    ask: (who) => create(path, { ...setStatus, ...sentBy(who) }),
    allowed: (who) => may(who, 'setStatus'),
  },
  { title: 'read a command', world: sent(biller, setStatus), ask: () => get(path), allowed: no },
  { title: 'list the commands', ask: () => list(commandsPath(org)), allowed: no },
  { title: 'delete a command', world: sent(biller, setStatus), ask: () => remove(path), allowed: no },
]

const invoices: Shape = {
  good: [['a'], ['Ab-9_', 'b'], Array.from({ length: limits.invoicesPerCommand }, (_, n) => `invoice-${n}`)],
  bad: [
    ...[
      null,
      'a',
      '',
      5,
      {},
      { a: 1 },
      [],
      [null, { a: 1 }],
      [''],
      ['a', ''],
      ['a/b'],
      ['a', 'x'.repeat(129)],
    ],
    Array.from({ length: limits.invoicesPerCommand + 1 }, (_, n) => `invoice-${n}`),
  ],
}

const some = (count: number, name = 'ann') =>
  Array.from({ length: count }, (_, n) => `${name}${n}@example.com`)

const addressesUpTo = (most: number): Shape => ({
  good: [
    [],
    ['ann@example.com'],
    ['ann+bills@example.com', "pat.o'brien@example.com", 'bob@münchen.example', 'bob@xn--mnchen-3ya.example'],
    ["!#$%&'*+/=?^_`{|}~-@paral·lel.example", 'info@نامه\u200cای.example', 'info@उदाहरण.example'],
    some(most),
  ],
  bad: [
    ...['ann@example.com', {}, 5, [''], ['ann'], ['ann@'], ['@example.com'], [null], ['a@b@c']],
    ...[
      ['ann@example.com,bob@example.com '],
      ['ann@example.com', ''],
      ['a @b.c'],
      ['a@b.c\n'],
      ['ann,bob@b.c'],
      ...['böb@example.com', 'a.@b.c', '.a@b.c', 'a..b@b.c', 'a@b', 'a@b.', 'a@-b.c', 'a@b-.c'].map((odd) => [
        odd,
      ]),
      ...['"a b"@b.c', 'a@b_c.d', 'Ann <a@b.c>', 'a@[127.0.0.1]', 'a@b..c'].map((odd) => [odd]),
    ],
    some(most + 1),
  ],
})

/** A text that says something. */
const written = ({ good, bad }: Shape): Shape => ({
  good: [...good.filter((text) => text !== ''), ' a\n'],
  bad: [...bad, '', ' ', '\n\t'],
})

const print = 'a0'.repeat(32)
const seen: Shape = {
  good: [{}, { 'an-invoice': print }],
  bad: [
    ...[
      null,
      print,
      [],
      { another: print },
      { 'an-invoice': 5 },
      { 'an-invoice': '' },
      { 'an-invoice': 'xyz' },
    ],
    { 'an-invoice': { a: print } },
  ],
}

const shapesOf: Partial<Record<CommandKind, Shapes>> = {
  setStatus: { invoices, status: oneOf(...statuses), day: dayOrNull, reason: shortText },
  reopen: { invoices },
  discard: { seen },
  export: { invoices, format: oneOf(...booksFormats) },
  send: {
    to: orNull(addressesUpTo(limits.recipients)),
    // the one recipient of To counts, too
    cc: addressesUpTo(limits.recipients - 1),
    copyToMe: flag,
    subject: orNull(written(shortText)),
    message: orNull(written(longText)),
    seen,
    again: flag,
  },
  remind: { invoices },
  retry: { invoices, message: id },
  settle: { invoices, message: id, arrived: flag },
  askReview: { invoices, reviewer: orNull(id), seen },
  approve: { seen },
  sendBack: { invoices, reason: written(shortText) },
}

const odd: Case[] = Object.entries(shapesOf).flatMap(([kind, shapes]) =>
  variedCases(biller, `send the command ${kind}`, {
    world: kinds[kind as CommandKind].world ?? {},
    variations: variationsOf({ ...shapes, kind: { good: [kind], bad: ['issue', '', null, 5] } }),
    ask: ({ at, value }) =>
      create(path, withValue({ ...kinds[kind as CommandKind].command, ...sentBy(biller) }, at, value)),
  }),
)

const again = (who: Person, sender: Person, changed: Fields = {}): Case['ask'] =>
  create(path, { ...setStatus, ...sentBy(sender), ...changed, ...(who === sender ? {} : { by: who.uid }) })

const once: Case[] = [
  aCase(biller, 'send the same command again', {
    world: sent(biller, setStatus),
    ask: again(biller, biller),
    allowed: true,
  }),
  aCase(biller, 'change a command', {
    world: sent(biller, setStatus),
    ask: again(biller, biller, { status: 'draft' }),
    allowed: false,
  }),
  aCase(biller, 'make a command of another', {
    world: sent(biller, setStatus),
    ask: create(path, { ...onInvoices('delete'), ...sentBy(biller) }),
    allowed: false,
  }),
  aCase(admin, "take over a colleague's command", {
    world: sent(biller, setStatus),
    ask: again(admin, biller),
    allowed: false,
  }),
  aCase(admin, "send a colleague's command again", {
    world: sent(biller, setStatus),
    ask: create(path, { ...setStatus, ...sentBy(biller) }),
    allowed: false,
  }),
  aCase(biller, 'write an outcome onto a command', {
    world: sent(biller, setStatus),
    ask: update(path, { outcome: 'done', createdAt: requestTime }),
    allowed: false,
  }),
  aCase(biller, 'date a command back', {
    world: {},
    ask: create(path, { ...setStatus, by: biller.uid, createdAt: new Date(0) }),
    allowed: false,
  }),
  aCase(biller, 'date a command back on sending it again', {
    world: sent(biller, setStatus),
    ask: create(path, { ...setStatus, by: biller.uid, createdAt: new Date(0) }),
    allowed: false,
  }),
  aCase(biller, "send a command in a colleague's name", {
    world: {},
    ask: create(path, { ...setStatus, ...sentBy(admin) }),
    allowed: false,
  }),
]

const sending = (title: string, allowed: boolean, addressed: Fields): Case =>
  aCase(biller, `email an invoice to ${title}`, {
    world: subscribing,
    ask: create(path, { ...send, ...sentBy(biller), ...addressed }),
    allowed,
  })

const me = biller.member?.email ?? ''
const most = limits.recipients

const recipients: Case[] = [
  sending('as many as may be, in To and Cc together', true, {
    to: some(most / 2),
    cc: some(most / 2, 'bob'),
  }),
  sending('one too many, in To and Cc together', false, {
    to: some(most / 2),
    cc: some(most / 2 + 1, 'bob'),
  }),
  sending('the same people twice', true, { to: some(most), cc: some(most, 'Ann') }),
  sending('one person more often than the limit', false, { to: Array(most + 1).fill('ann@example.com') }),
  sending('as many as may be, the sender among them', true, { to: [...some(most - 1), me], copyToMe: true }),
  sending('as many as may be, and the sender', false, { to: some(most), copyToMe: true }),
  sending('the billing contacts and too many others', false, { to: null, cc: some(most), copyToMe: true }),
]

const ids = foreignCases(biller, 'send a command', {
  world: {},
  ask: (id) => create(commandPath(org, id), { ...setStatus, ...sentBy(biller) }),
})

export const commandCases: Case[] = [...everyoneAsks(access), ...odd, ...once, ...recipients, ...ids]

const result = resultPath(org, clientId('a-command'))
const resultFor = (by: string | null) => ({
  [result]: { by, kind: 'setStatus', finishedAt: null, outcomes: {} },
})

const results: Question[] = [
  {
    title: 'wait for a result that is not there yet',
    ask: () => get(result),
    allowed: ({ member }) => member !== null,
  },
  {
    title: "read the result of a colleague's command",
    world: resultFor('colleague'),
    ask: () => get(result),
    allowed: no,
  },
  {
    title: 'read the result of their own command',
    world: (who) => resultFor(who.uid),
    ask: () => get(result),
    allowed: ({ member }) => member !== null,
  },
  { title: 'list the results', ask: () => list(resultPath(org, '').slice(0, -1)), allowed: no },
  { title: 'write a result', ask: (who) => create(result, { by: who.uid, outcomes: {} }), allowed: no },
]

export const resultCases: Case[] = everyoneAsks(results)
