import { allHerePath, herePath, invoicePath, presenceId, presencePath } from '@covoice/domain'
import { create, get, list, remove, set, together, update } from '../../emulator/ask.ts'
import { type Fields, absent, requestTime } from '../../emulator/wire.ts'
import { clientId } from '../client-id.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, org, variedCases } from '../case.ts'
import { anInvoice, authoredBy } from '../documents.ts'
import { type Person, admin, biller, far, limitedBiller, may, near, reachesAll, viewer } from '../people.ts'
import { anyKind, pattern, variationsOf, withValue } from '../variations.ts'

const draft = clientId('the-invoice')

/** What a person's tab says of the invoice that they edit; also of people without an account. */
const pathOf = ({ uid }: Person, tab = '0') => herePath(org, presenceId(uid ?? '', tab))

const minutesAhead = (minutes: number) => new Date(Date.now() + minutes * 60_000)

const hereOf = (who: Person, known: Fields = {}): Fields => ({
  uid: who.uid,
  name: who.member?.name ?? 'Somebody',
  invoice: draft,
  customer: near,
  seenAt: requestTime,
  expiresAt: requestTime,
  ...known,
})

const invoice = (customer: string | null = near, known: Parameters<typeof anInvoice>[0] = {}): World => ({
  [invoicePath(org, draft)]: { ...anInvoice({ customer, ...known }), ...authoredBy() },
})

const seen = (who: Person, customer: string | null = near): World => ({
  ...invoice(customer),
  [pathOf(who)]: hereOf(who, { customer, seenAt: new Date('2026-03-01T09:00:00Z') }),
})

const colleague: Person = { ...admin, uid: 'colleague' }

const comesAndGoes: Question[] = [
  {
    title: 'say again what they edit',
    world: (who) => seen(who),
    ask: (who) => create(pathOf(who), hereOf(who)),
    allowed: (who) => may(who, 'writeInvoices', near),
  },
  // Whoever has just lost the role may still take their own traces away.
  {
    title: 'take away what they edited',
    world: (who) => seen(who),
    ask: (who) => remove(pathOf(who)),
    allowed: ({ uid }) => uid !== null,
  },
  {
    title: 'list who edits any invoice',
    world: seen(colleague),
    ask: () => list(allHerePath(org)),
    allowed: (who) => may(who, 'readInvoices') && reachesAll(who),
  },
  ...[near, far, null].flatMap((customer): Question[] => {
    const where = `an invoice of ${customer ?? 'no customer'}`
    return [
      {
        title: `see who edits ${where}`,
        world: seen(colleague, customer),
        ask: () => get(pathOf(colleague)),
        allowed: (who) => may(who, 'readInvoices', customer),
      },
      {
        title: `list who edits ${where}`,
        world: seen(colleague, customer),
        ask: () => list(allHerePath(org), ['customer', '==', customer]),
        allowed: (who) => may(who, 'readInvoices', customer),
      },
      {
        title: `say that they edit ${where}`,
        world: invoice(customer),
        ask: (who) => create(pathOf(who), hereOf(who, { customer })),
        allowed: (who) => may(who, 'writeInvoices', customer),
      },
      {
        title: `say in one batch that they are on and edit ${where}`,
        world: invoice(customer),
        ask: (who) => {
          const { invoice: _, customer: __, ...presence } = hereOf(who)
          return together(
            set(presencePath(org, draft, presenceId(who.uid ?? '', '0')), { ...presence, field: null }),
            set(pathOf(who), hereOf(who, { customer })),
          )
        },
        allowed: (who) => may(who, 'writeInvoices', customer),
      },
      {
        title: `say in a colleague's place who edits ${where}`,
        world: seen(colleague, customer),
        ask: (who) => create(pathOf(colleague), hereOf(who, { customer })),
        allowed: () => false,
      },
      {
        title: `take a colleague away who edits ${where}`,
        world: seen(colleague, customer),
        ask: () => remove(pathOf(colleague)),
        allowed: () => false,
      },
    ]
  }),
]

const refused = (title: string, world: World, known: Fields, who: Person = biller): Case =>
  aCase(who, title, { world, ask: create(pathOf(who), hereOf(who, known)), allowed: false })

const asOther: Case[] = [
  refused("edit in a colleague's name", invoice(), { name: 'Boss' }),
  refused("edit under a colleague's uid", invoice(), { uid: admin.uid }),
  refused('edit an invoice that does not exist', invoice(), { invoice: clientId('nothing') }),
  refused("name another customer than the invoice's", invoice(far), { customer: near }),
  refused('name no customer where the invoice has one', invoice(), { customer: null }),
  refused("name their customer for another one's invoice", invoice(far), { customer: near }, limitedBiller),
  refused('edit a frozen invoice', invoice(near, { content: 'frozen' }), {}),
  refused('edit an invoice in the bin', invoice(near, { deletedAt: new Date('2026-03-01T09:00:00Z') }), {}),
  aCase(biller, "take a place that is a colleague's by its id", {
    world: invoice(),
    ask: create(pathOf(admin), hereOf(biller)),
    allowed: false,
  }),
  ...['', 'A', '00', '-', 'a-tab'].map((tab) =>
    aCase(biller, `edit in a tab named '${tab}'`, {
      world: invoice(),
      ask: create(pathOf(biller, tab), hereOf(biller)),
      allowed: false,
    }),
  ),
  ...['0', 'z'].map((tab) =>
    aCase(biller, `edit in a tab named '${tab}'`, {
      world: invoice(),
      ask: create(pathOf(biller, tab), hereOf(biller)),
      allowed: true,
    }),
  ),
  aCase(biller, 'hand what they edit to a colleague', {
    world: seen(biller),
    ask: update(pathOf(biller), { uid: admin.uid, seenAt: requestTime, expiresAt: requestTime }),
    allowed: false,
  }),
  aCase(viewer, 'take the place of a biller whom they see', {
    world: seen(viewer),
    ask: update(pathOf(viewer), { seenAt: requestTime, expiresAt: requestTime }),
    allowed: false,
  }),
  aCase(biller, 'keep only a part of what they edit', {
    world: seen(biller),
    ask: update(pathOf(biller), { customer: absent, seenAt: requestTime, expiresAt: requestTime }),
    allowed: false,
  }),
]

const fields: Case[] = variedCases(biller, 'edit', {
  world: invoice(),
  variations: variationsOf({
    uid: pattern([biller.uid ?? ''], ['', 'another']),
    name: pattern([biller.member?.name ?? ''], ['', 'Another']),
    invoice: pattern([draft], ['', 'a/b', '.'.repeat(3), 'x'.repeat(200)]),
    customer: { good: [near], bad: [far, '', ...anyKind] },
    seenAt: { good: [requestTime], bad: [new Date('2099-01-01T00:00:00Z'), ...anyKind] },
    expiresAt: {
      good: [requestTime, minutesAhead(9)],
      bad: [minutesAhead(-60), minutesAhead(60), new Date('9000-01-01T00:00:00Z'), ...anyKind],
    },
  }),
  ask: ({ at, value }) => create(pathOf(biller), withValue(hereOf(biller), at, value)),
})

export const hereCases: Case[] = [...everyoneAsks(comesAndGoes), ...asOther, ...fields]
