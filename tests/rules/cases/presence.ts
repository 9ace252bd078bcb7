import { invoicePath, presencePath, presencesPath } from '@covoice/domain'
import { create, get, list, remove, update } from '../emulator/ask.ts'
import { type Fields, absent, requestTime } from '../emulator/wire.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, org, variedCases } from './case.ts'
import { anInvoice, authoredBy } from './documents.ts'
import { type Person, admin, biller, far, may, near, viewer } from './people.ts'
import { shortText } from './shapes.ts'
import { anyKind, orNull, pattern, variationsOf, withValue } from './variations.ts'

const path = presencePath(org, 'the-invoice', 'a-tab')

const presenceOf = (who: Person, known: Fields = {}): Fields => ({
  uid: who.uid,
  name: who.member?.name ?? 'Somebody',
  field: 'notes',
  seenAt: requestTime,
  expiresAt: new Date('2026-03-02T09:00:00Z'),
  ...known,
})

const invoice = (customer: string | null = near): World => ({
  [invoicePath(org, 'the-invoice')]: { ...anInvoice({ customer }), ...authoredBy() },
})

const seen = (who: Person, customer: string | null = near): World => ({
  ...invoice(customer),
  [path]: presenceOf(who, { seenAt: new Date('2026-03-01T09:00:00Z') }),
})

const comesAndGoes: Question[] = [
  {
    title: 'say again that they are here',
    world: (who) => seen(who),
    ask: (who) => create(path, presenceOf(who, { field: null })),
    allowed: (who) => may(who, 'readInvoices', near),
  },
  // Whoever has just lost the role may still take their own traces away.
  { title: 'leave', world: (who) => seen(who), ask: () => remove(path), allowed: ({ uid }) => uid !== null },
  ...[near, far, null].flatMap((customer): Question[] => {
    const where = `an invoice of ${customer ?? 'no customer'}`
    const sees = (who: Person) => may(who, 'readInvoices', customer)
    return [
      { title: `see who is on ${where}`, world: seen(admin, customer), ask: () => get(path), allowed: sees },
      {
        title: `list who is on ${where}`,
        world: seen(admin, customer),
        ask: () => list(presencesPath(org, 'the-invoice')),
        allowed: sees,
      },
      {
        title: `say that they are on ${where}`,
        world: invoice(customer),
        ask: (who) => create(path, presenceOf(who)),
        allowed: sees,
      },
      {
        title: `take over a colleague's place on ${where}`,
        world: seen({ ...admin, uid: 'colleague' }, customer),
        ask: (who) => create(path, presenceOf(who)),
        allowed: () => false,
      },
      {
        title: `show a colleague out of ${where}`,
        world: seen({ ...admin, uid: 'colleague' }, customer),
        ask: () => remove(path),
        allowed: () => false,
      },
    ]
  }),
]

const asOther: Case[] = [
  aCase(biller, "speak in a colleague's name", {
    world: invoice(),
    ask: create(path, presenceOf(biller, { name: 'Boss' })),
    allowed: false,
  }),
  aCase(biller, "speak under a colleague's uid", {
    world: invoice(),
    ask: create(path, presenceOf(admin)),
    allowed: false,
  }),
  aCase(biller, 'be seen in the future', {
    world: invoice(),
    ask: create(path, presenceOf(biller, { seenAt: new Date('2099-01-01T00:00:00Z') })),
    allowed: false,
  }),
  aCase(biller, 'hand their place to a colleague', {
    world: seen(biller),
    ask: update(path, { uid: admin.uid, seenAt: requestTime }),
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
    expiresAt: { good: [new Date('2026-03-02T09:00:00Z')], bad: anyKind },
  }),
  ask: ({ at, value }) => create(path, withValue(presenceOf(viewer), at, value)),
})

export const presenceCases: Case[] = [
  ...everyoneAsks(comesAndGoes),
  ...asOther,
  ...fields,
  aCase(viewer, 'keep only a part of their presence', {
    world: seen(viewer),
    ask: update(path, { field: absent, seenAt: requestTime }),
    allowed: false,
  }),
]
