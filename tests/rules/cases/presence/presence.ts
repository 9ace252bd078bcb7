import { invoicePath, presenceId, presencePath, presencesPath } from '@covoice/domain'
import { create, get, list, remove, update } from '../../emulator/ask.ts'
import { type Fields, absent, requestTime } from '../../emulator/wire.ts'
import { clientId } from '../client-id.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, org, variedCases } from '../case.ts'
import { anInvoice, authoredBy } from '../documents.ts'
import { type Person, admin, biller, far, may, near, viewer } from '../people.ts'
import { shortText } from '../shapes.ts'
import { anyKind, orNull, pattern, variationsOf, withValue } from '../variations.ts'

/** A person's presence in one of their tabs; also of people without an account. */
const pathOf = ({ uid }: Person, tab = '0') =>
  presencePath(org, clientId('the-invoice'), presenceId(uid ?? '', tab))

const minutesAhead = (minutes: number) => new Date(Date.now() + minutes * 60_000)

const presenceOf = (who: Person, known: Fields = {}): Fields => ({
  uid: who.uid,
  name: who.member?.name ?? 'Somebody',
  field: 'notes',
  seenAt: requestTime,
  expiresAt: requestTime,
  ...known,
})

const invoice = (customer: string | null = near): World => ({
  [invoicePath(org, clientId('the-invoice'))]: { ...anInvoice({ customer }), ...authoredBy() },
})

const seen = (who: Person, customer: string | null = near): World => ({
  ...invoice(customer),
  [pathOf(who)]: presenceOf(who, { seenAt: new Date('2026-03-01T09:00:00Z') }),
})

const colleague: Person = { ...admin, uid: 'colleague' }

const comesAndGoes: Question[] = [
  {
    title: 'say again that they are here',
    world: (who) => seen(who),
    ask: (who) => create(pathOf(who), presenceOf(who, { field: null })),
    allowed: (who) => may(who, 'readInvoices', near),
  },
  // Whoever has just lost the role may still take their own traces away.
  {
    title: 'leave',
    world: (who) => seen(who),
    ask: (who) => remove(pathOf(who)),
    allowed: ({ uid }) => uid !== null,
  },
  ...[near, far, null].flatMap((customer): Question[] => {
    const where = `an invoice of ${customer ?? 'no customer'}`
    const sees = (who: Person) => may(who, 'readInvoices', customer)
    return [
      {
        title: `see who is on ${where}`,
        world: seen(admin, customer),
        ask: () => get(pathOf(admin)),
        allowed: sees,
      },
      {
        title: `list who is on ${where}`,
        world: seen(admin, customer),
        ask: () => list(presencesPath(org, clientId('the-invoice'))),
        allowed: sees,
      },
      {
        title: `say that they are on ${where}`,
        world: invoice(customer),
        ask: (who) => create(pathOf(who), presenceOf(who)),
        allowed: sees,
      },
      {
        title: `take over a colleague's place on ${where}`,
        world: seen(colleague, customer),
        ask: (who) => create(pathOf(colleague), presenceOf(who)),
        allowed: () => false,
      },
      {
        title: `show a colleague out of ${where}`,
        world: seen(colleague, customer),
        ask: () => remove(pathOf(colleague)),
        allowed: () => false,
      },
    ]
  }),
]

const asOther: Case[] = [
  aCase(biller, "speak in a colleague's name", {
    world: invoice(),
    ask: create(pathOf(biller), presenceOf(biller, { name: 'Boss' })),
    allowed: false,
  }),
  aCase(biller, "speak under a colleague's uid", {
    world: invoice(),
    ask: create(pathOf(biller), presenceOf(admin)),
    allowed: false,
  }),
  aCase(biller, "take a place that is a colleague's by its id", {
    world: invoice(),
    ask: create(pathOf(admin), presenceOf(biller)),
    allowed: false,
  }),
  ...['', 'A', '00', '-', 'a-tab'].map((tab) =>
    aCase(biller, `be present in a tab named '${tab}'`, {
      world: invoice(),
      ask: create(pathOf(biller, tab), presenceOf(biller)),
      allowed: false,
    }),
  ),
  aCase(biller, 'be present under an id of an earlier release', {
    world: invoice(),
    ask: create(presencePath(org, clientId('the-invoice'), 'yQ3Jc8hV2kLmN5pR7tXz'), presenceOf(biller)),
    allowed: false,
  }),
  ...['0', 'z'].map((tab) =>
    aCase(biller, `be present in a tab named '${tab}'`, {
      world: invoice(),
      ask: create(pathOf(biller, tab), presenceOf(biller)),
      allowed: true,
    }),
  ),
  aCase(biller, 'be seen in the future', {
    world: invoice(),
    ask: create(pathOf(biller), presenceOf(biller, { seenAt: new Date('2099-01-01T00:00:00Z') })),
    allowed: false,
  }),
  aCase(biller, 'hand their place to a colleague', {
    world: seen(biller),
    ask: update(pathOf(biller), { uid: admin.uid, seenAt: requestTime }),
    allowed: false,
  }),
]

const fields: Case[] = variedCases(viewer, 'be present', {
  world: invoice(),
  variations: variationsOf({
    uid: pattern([viewer.uid ?? ''], ['', 'another']),
    name: pattern([viewer.member?.name ?? ''], ['', 'Another']),
    field: orNull(shortText),
    seenAt: { good: [requestTime], bad: anyKind },
    expiresAt: {
      good: [requestTime, minutesAhead(9)],
      bad: [minutesAhead(-60), minutesAhead(60), new Date('9000-01-01T00:00:00Z'), ...anyKind],
    },
  }),
  ask: ({ at, value }) => create(pathOf(viewer), withValue(presenceOf(viewer), at, value)),
})

export const presenceCases: Case[] = [
  ...everyoneAsks(comesAndGoes),
  ...asOther,
  ...fields,
  aCase(viewer, 'keep only a part of their presence', {
    world: seen(viewer),
    ask: update(pathOf(viewer), { field: absent, seenAt: requestTime }),
    allowed: false,
  }),
]
