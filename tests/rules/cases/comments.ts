import { commentPath, commentsFullPath, commentsPath, invoicePath, limits } from '@covoice/domain'
import { create, get, list, remove, update } from '../emulator/ask.ts'
import { type Fields, requestTime } from '../emulator/wire.ts'
import { type Case, type World, aCase, everyoneAsks, no, org, variedCases } from './case.ts'
import { clientId } from './client-id.ts'
import { anInvoice, authoredBy, change, creation } from './documents.ts'
import { foreignCases } from './foreign-ids.ts'
import { type Person, admin, biller, far, limitedBiller, may, near, owner } from './people.ts'
import { shortText } from './shapes.ts'
import { type Shape, flag, text, variationsOf, withValue } from './variations.ts'

const invoice = clientId('the-invoice')
const path = commentPath(org, invoice, clientId('the-comment'))

const aComment = (known: Fields = {}): Fields => ({
  ...{ text: 'Is this right?', mentions: [], field: 'notes', replyTo: '', customer: '' },
  ...{ edited: false, deleted: false, resolved: false, ...known },
})
const on = (customer: string | null = near, known: Fields = {}): World => ({
  [invoicePath(org, invoice)]: { ...anInvoice({ customer }), ...authoredBy(), ...known },
})
const stored = (known: Fields = {}, by: Person = biller, customer: string | null = near): World => ({
  ...on(customer),
  [path]: { ...aComment(known), ...authoredBy(by) },
})
const deletion: Fields = { text: '', mentions: [], deleted: true }

const onInvoices = [near, far, null].flatMap((customer) => {
  const where = `an invoice of ${customer ?? 'no customer'}`
  const reads = (who: Person) => may(who, 'readInvoices', customer)
  const comments = (who: Person) => may(who, 'writeInvoices', customer)
  return [
    {
      title: `read a comment on ${where}`,
      world: stored({}, biller, customer),
      ask: () => get(path),
      allowed: reads,
    },
    {
      title: `list the comments on ${where}`,
      world: stored({}, biller, customer),
      ask: () => list(commentsPath(org, invoice), ['customer', 'in', ['', customer ?? '']]),
      allowed: reads,
    },
    {
      title: `comment on ${where}`,
      world: on(customer),
      ask: (who: Person) => create(path, { ...aComment(), ...creation(who) }),
      allowed: comments,
    },
    {
      title: `resolve a colleague's comment on ${where}`,
      world: stored({}, { ...admin, uid: 'colleague' }, customer),
      ask: (who: Person) => update(path, { resolved: true, ...change(who) }),
      allowed: comments,
    },
    {
      title: `change their comment on ${where}`,
      world: (who: Person) => stored({}, who, customer),
      ask: (who: Person) => update(path, { text: 'No', edited: true, ...change(who) }),
      allowed: comments,
    },
  ]
})

/** What the team said while the invoice had another customer. */
const afterMove = everyoneAsks([
  {
    title: 'read a comment from the time of another customer',
    world: stored({ customer: far }),
    ask: () => get(path),
    allowed: (who) => may(who, 'readInvoices', near) && may(who, 'readInvoices', far),
  },
  {
    title: 'list the comments from the time of every customer',
    world: stored({ customer: far }),
    ask: () => list(commentsPath(org, invoice)),
    allowed: (who) => may(who, 'readInvoices', null),
  },
  {
    title: 'resolve a comment from the time of another customer',
    world: stored({ customer: far }),
    ask: (who) => update(path, { resolved: true, ...change(who) }),
    allowed: (who) => may(who, 'writeInvoices', far),
  },
  {
    title: 'comment as in the time of another customer',
    world: on(),
    ask: (who) => create(path, { ...aComment({ customer: far }), ...creation(who) }),
    allowed: (who) => may(who, 'writeInvoices', near) && may(who, 'writeInvoices', far),
  },
])

const whole = everyoneAsks([
  {
    title: 'delete a comment with its place',
    world: (who) => stored({}, who),
    ask: () => remove(path),
    allowed: no,
  },
  {
    title: 'take the words of their comment away',
    world: (who) => stored({}, who),
    ask: (who) => update(path, { ...deletion, ...change(who) }),
    allowed: (who) => may(who, 'writeInvoices', near),
  },
])

const writes = (
  title: string,
  who: Person,
  { world, fields, allowed }: { world: World; fields: Fields; allowed: boolean },
) => aCase(who, title, { world, ask: update(path, { ...fields, ...change(who) }), allowed })

const forgeries: Fields[] = [
  { createdBy: admin.uid },
  { createdAt: new Date('2020-01-01') },
  { changedBy: admin.uid },
]
const oddBeginnings: Fields[] = [{ deleted: true, text: '' }, { resolved: true }]

const single: Case[] = [
  writes("change a colleague's comment", admin, {
    world: stored(),
    fields: { text: 'No', edited: true },
    allowed: false,
  }),
  writes("delete a colleague's comment", admin, { world: stored(), fields: deletion, allowed: false }),
  writes('resolve an answer', admin, {
    world: stored({ replyTo: clientId('x') }),
    fields: { resolved: true },
    allowed: false,
  }),
  writes('open a comment again', admin, {
    world: stored({ resolved: true }),
    fields: { resolved: false },
    allowed: true,
  }),
  writes('move their comment to another field', biller, {
    world: stored(),
    fields: { field: 'footer' },
    allowed: false,
  }),
  writes('keep words in a deleted comment', biller, {
    world: stored(),
    fields: { deleted: true },
    allowed: false,
  }),
  writes('keep mentions in a deleted comment', biller, {
    world: stored({ mentions: ['a'] }),
    fields: { text: '', deleted: true },
    allowed: false,
  }),
  writes('change their comment without a mark', biller, {
    world: stored(),
    fields: { text: 'No' },
    allowed: false,
  }),
  writes('take the mark off their changed comment', biller, {
    world: stored({ edited: true }),
    fields: { edited: false },
    allowed: false,
  }),
  writes('mention somebody in their comment without a mark', biller, {
    world: stored(),
    fields: { mentions: ['a'] },
    allowed: false,
  }),
  writes('change their marked comment again', biller, {
    world: stored({ edited: true }),
    fields: { text: 'No' },
    allowed: true,
  }),
  writes('take the deletion of their comment back', biller, {
    world: stored(deletion),
    fields: { text: 'Is this right?', deleted: false },
    allowed: true,
  }),
  writes('take the deletion of their answer back twice', biller, {
    world: stored({ replyTo: clientId('x') }),
    fields: {},
    allowed: true,
  }),
  writes('empty their comment', biller, {
    world: stored(),
    fields: { text: ' \n', edited: true },
    allowed: false,
  }),
  aCase(biller, 'change their comment under another name', {
    world: stored(),
    ask: update(path, { text: 'No', edited: true, ...change(admin) }),
    allowed: false,
  }),
  aCase(biller, 'change their comment at another time', {
    world: stored(),
    ask: update(path, { text: 'No', edited: true, ...change(biller), changedAt: new Date('2020-01-01') }),
    allowed: false,
  }),
  ...forgeries.map((forged) =>
    aCase(biller, `comment under a forged ${Object.keys(forged).join()}`, {
      world: on(),
      ask: create(path, { ...aComment(), ...creation(biller), ...forged }),
      allowed: false,
    }),
  ),
  ...oddBeginnings.map((odd) =>
    aCase(biller, `begin a comment as ${Object.keys(odd)[0] ?? ''}`, {
      world: on(),
      ask: create(path, { ...aComment(odd), ...creation(biller) }),
      allowed: false,
    }),
  ),
  aCase(biller, 'send their comment again', {
    world: stored(),
    ask: create(path, { ...aComment(), ...creation(biller) }),
    allowed: true,
  }),
  aCase(owner, "send a colleague's comment again", {
    world: stored(),
    ask: create(path, { ...aComment(), ...creation(owner) }),
    allowed: false,
  }),
  aCase(biller, 'comment on a frozen invoice', {
    world: on(near, { content: 'frozen' }),
    ask: create(path, { ...aComment(), ...creation(biller) }),
    allowed: true,
  }),
  aCase(biller, 'comment on an invoice in the bin', {
    world: on(near, { deletedAt: new Date('2026-03-01') }),
    ask: create(path, { ...aComment(), ...creation(biller) }),
    allowed: false,
  }),
  aCase(biller, 'comment on an invoice that does not exist', {
    world: {},
    ask: create(path, { ...aComment(), ...creation(biller) }),
    allowed: false,
  }),
  aCase(biller, 'comment on an invoice that is full of comments', {
    world: { ...on(), [commentsFullPath(org, invoice)]: { at: requestTime } },
    ask: create(path, { ...aComment(), ...creation(biller) }),
    allowed: false,
  }),
  aCase(limitedBiller, 'list comments of a customer beside those of theirs', {
    world: stored({ customer: far }),
    ask: list(commentsPath(org, invoice), ['customer', 'in', [near, far]]),
    allowed: false,
  }),
]

const uids = (count: number) => Array.from({ length: count }, (_, index) => `person-${index}`)
const mentions: Shape = {
  good: [[], uids(limits.mentions)],
  bad: [uids(limits.mentions + 1), [''], ['a,b', 'c/d'], 'person', null],
}

const notYet: Shape = { good: [false], bad: ['false', 0, null] }

const fields = variedCases(biller, 'comment', {
  world: on(),
  variations: variationsOf({
    text: { ...text(limits.comment), good: ['x'.repeat(limits.comment), ' Grüße\n🚀 '] },
    ...{ deleted: notYet, resolved: notYet },
    ...{ mentions, field: shortText, replyTo: shortText, customer: shortText, edited: flag },
  }),
  ask: ({ at, value }) => create(path, withValue({ ...aComment(), ...creation(biller) }, at, value)),
})

/** What the team says among itself. */
export const commentCases: Case[] = [
  ...everyoneAsks(onInvoices),
  ...afterMove,
  ...whole,
  ...single,
  ...fields,
  ...foreignCases(biller, 'comment', {
    world: on(),
    ask: (id) => create(commentPath(org, invoice, id), { ...aComment(), ...creation(biller) }),
  }),
  aCase(biller, 'mark an invoice as full of comments', {
    world: on(),
    ask: create(commentsFullPath(org, invoice), { ...creation(biller) }),
    allowed: false,
  }),
]
