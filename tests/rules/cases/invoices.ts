import { customerPath, invoicePath, invoicesPath, limits, orgPath } from '@covoice/domain'
import { type Ask, create, get, list, remove, set, together, update } from '../emulator/ask.ts'
import type { Fields } from '../emulator/wire.ts'
import { clientId } from './client-id.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, no, org } from './case.ts'
import { aCustomer, anInvoice, anOrganisation, authoredBy, change, creation } from './documents.ts'
import { keptCases } from './kept-documents.ts'
import { type Person, admin, biller, far, limitedBiller, may, near, owner, reachesAll } from './people.ts'
import {
  address,
  cashRounding,
  day,
  dayOrNull,
  discount,
  longText,
  shortText,
  termsDays,
  textMark,
} from './shapes.ts'
import { type Shapes, flag, id, integer, map, oneOf, optional, orNull, pattern } from './variations.ts'

export const path = invoicePath(org, clientId('the-invoice'))

/** Both customers, so that an invoice can be made out to them. */
export const customers: World = {
  [customerPath(org, near)]: aCustomer(),
  [customerPath(org, far)]: aCustomer(),
}

/** The valid values of each field of the content; `customer` and `currency` have conditions of their own. */
export const shapes: Shapes = optional(
  {
    customer: orNull(pattern([near, far], ['', 'a/b', 'x'.repeat(129)])),
    from: map(
      anInvoice().from ?? null,
      optional({
        name: shortText,
        address,
        phone: shortText,
        email: shortText,
        taxId: shortText,
        peppolEndpoint: shortText,
        bankDetails: shortText,
        logo: orNull(id),
      }),
    ),
    to: map(
      anInvoice().to ?? null,
      optional({
        name: shortText,
        address,
        email: shortText,
        taxId: shortText,
        peppolEndpoint: shortText,
        peppolScheme: shortText,
        contactName: shortText,
      }),
    ),
    invoiceDay: day,
    dueDay: dayOrNull,
    termsDays: orNull(termsDays),
    poNumber: shortText,
    contractName: shortText,
    periodStartDay: dayOrNull,
    periodEndDay: dayOrNull,
    currency: pattern(['EUR'], ['eur', 'EURO', '']),
    pricesIncludeTax: flag,
    discount,
    notes: longText,
    footer: longText,
    notesMark: textMark,
    footerMark: textMark,
    prepaidMinor: integer(0, limits.amountMinor),
    buyerReference: shortText,
    taxRounding: oneOf('perRate', 'perLine'),
    cashRoundingMinor: cashRounding,
  },
  ['from', 'to', 'invoiceDay', 'currency'],
)

/** What a client would like to write, if the server were not the only one to. */
const forged: Fields = {
  number: 42,
  numberText: 'INV-0042',
  status: 'paid',
  content: 'frozen',
  revision: 1,
  statusBefore: 'sent',
  totals: { totalMinor: 1 },
  lineCount: 7,
  sentAt: new Date('2026-01-01T00:00:00Z'),
  exportedAt: new Date('2026-01-01T00:00:00Z'),
  issuedAt: new Date('2026-01-01T00:00:00Z'),
  deletedAt: new Date('2026-01-01T00:00:00Z'),
  paidDay: '2026-01-01',
  refundedDay: '2026-01-01',
  deletedBy: 'somebody',
  batch: 'a-batch',
  batchName: 'January',
  delivery: { message: 'a-message', state: 'accepted' },
}

const stored = (known: Parameters<typeof anInvoice>[0] = {}): World => ({
  ...customers,
  [path]: { ...anInvoice(known), ...authoredBy() },
})

const forgeries: Case[] = Object.entries(forged).flatMap(([field, value]) => [
  aCase(owner, `create an invoice with a forged ${field}`, {
    world: customers,
    ask: create(path, { ...anInvoice(), ...creation(owner), [field]: value }),
    allowed: false,
  }),
  aCase(owner, `forge ${field} of an invoice`, {
    world: stored(),
    ask: update(path, { [field]: value, ...change(owner) }),
    allowed: false,
  }),
])

const edit = (who: Person): Ask => update(path, { notes: 'Thank you.', ...change(who) })

/** States in which an invoice's content is closed, whatever its status. */
const closed: Record<string, Parameters<typeof anInvoice>[0]> = {
  'an issued invoice': { content: 'frozen', status: 'sent', number: 1, numberText: 'INV-0001', revision: 1 },
  'a draft that is being sent': { content: 'frozen' },
  'a draft in the bin': { deletedAt: new Date('2026-02-01T00:00:00Z'), deletedBy: 'somebody' },
}

const reopened = {
  status: 'draft',
  statusBefore: 'sent',
  number: 1,
  numberText: 'INV-0001',
  revision: 1,
} as const

const states: Question[] = [
  ...Object.entries(closed).map(([noun, known]) => ({
    title: `edit ${noun}`,
    world: stored(known),
    ask: edit,
    allowed: no,
  })),
  ...Object.entries(closed).map(([noun, known]) => ({
    title: `read ${noun}`,
    world: stored(known),
    ask: () => get(path),
    allowed: (who: Person) => may(who, 'readInvoices', near),
  })),
  {
    title: 'edit an issued invoice that was opened again',
    world: stored(reopened),
    ask: edit,
    allowed: (who) => may(who, 'writeInvoices', near),
  },
  {
    title: 'edit an open invoice set to Sent by hand',
    world: stored({ ...reopened, status: 'sent' }),
    ask: edit,
    allowed: (who) => may(who, 'writeInvoices', near),
  },
]

export const invoiceCases: Case[] = [
  ...keptCases({
    noun: 'an invoice',
    path,
    content: anInvoice(),
    edit: { notes: 'Thank you.' },
    reading: 'readInvoices',
    writing: 'writeInvoices',
    customer: near,
    world: customers,
    shapes,
  }),
  ...forgeries,
]

export const frozenInvoiceCases: Case[] = everyoneAsks(states)

const live = ['deletedAt', '==', null] as const

const reach: Question[] = [
  ...[far, null].flatMap((customer): Question[] => {
    const whose = customer === null ? 'an invoice without a customer' : "a far customer's invoice"
    return [
      {
        title: `read ${whose}`,
        world: stored({ customer }),
        ask: () => get(path),
        allowed: (who) => may(who, 'readInvoices', customer),
      },
      {
        title: `edit ${whose}`,
        world: stored({ customer }),
        ask: edit,
        allowed: (who) => may(who, 'writeInvoices', customer),
      },
      {
        title: `create ${whose}`,
        world: customers,
        ask: (who) => create(path, { ...anInvoice({ customer }), ...creation(who) }),
        allowed: (who) => may(who, 'writeInvoices', customer),
      },
      {
        title: `make a near customer's invoice ${whose}`,
        world: stored(),
        ask: (who) => update(path, { customer, ...change(who) }),
        allowed: (who) => may(who, 'writeInvoices', near) && may(who, 'writeInvoices', customer),
      },
      {
        title: `make ${whose} a near customer's`,
        world: stored({ customer }),
        ask: (who) => update(path, { customer: near, ...change(who) }),
        allowed: (who) => may(who, 'writeInvoices', near) && may(who, 'writeInvoices', customer),
      },
    ]
  }),
  {
    title: 'list all invoices',
    world: stored(),
    ask: () => list(invoicesPath(org), live),
    allowed: (who) => may(who, 'readInvoices') && reachesAll(who),
  },
  {
    title: 'list the invoices of near customers',
    world: stored(),
    ask: () => list(invoicesPath(org), live, ['customer', 'in', [near]]),
    allowed: (who) => may(who, 'readInvoices', near),
  },
  {
    title: 'list the invoices of one near customer',
    world: stored(),
    ask: () => list(invoicesPath(org), live, ['customer', '==', near]),
    allowed: (who) => may(who, 'readInvoices', near),
  },
  {
    title: 'list the invoices of near and far customers',
    world: stored(),
    ask: () => list(invoicesPath(org), live, ['customer', 'in', [near, far]]),
    allowed: (who) => may(who, 'readInvoices', far),
  },
  {
    title: 'look for an invoice that is not there yet',
    ask: () => get(path),
    allowed: (who) => may(who, 'readInvoices') && reachesAll(who),
  },
]

export const reachCases: Case[] = everyoneAsks(reach)

const inFrancs = { [orgPath(org)]: anOrganisation({ currency: 'CHF' }) }

/** The conditions of an invoice on other documents: its customer exists, its currency is the organisation's. */
export const bondCases: Case[] = [
  aCase(biller, 'create an invoice and its customer in one batch', {
    world: {},
    ask: together(
      set(customerPath(org, near), { ...aCustomer(), ...creation(biller) }),
      set(path, { ...anInvoice(), ...creation(biller) }),
    ),
    allowed: true,
  }),
  aCase(biller, 'create an invoice for an unknown customer', {
    world: {},
    ask: create(path, { ...anInvoice(), ...creation(biller) }),
    allowed: false,
  }),
  aCase(biller, 'make an invoice out to an unknown customer', {
    world: stored(),
    ask: update(path, { customer: 'unknown', ...change(biller) }),
    allowed: false,
  }),
  aCase(biller, 'edit an invoice whose customer has gone', {
    world: { [path]: { ...anInvoice(), ...authoredBy() } },
    ask: edit(biller),
    allowed: true,
  }),
  aCase(biller, "edit an invoice in the organisation's former currency", {
    world: { ...stored(), ...inFrancs },
    ask: edit(biller),
    allowed: true,
  }),
  aCase(biller, "change an invoice to another currency than the organisation's", {
    world: stored(),
    ask: update(path, { currency: 'CHF', ...change(biller) }),
    allowed: false,
  }),
  aCase(biller, "bring an invoice to the organisation's new currency", {
    world: { ...stored(), ...inFrancs },
    ask: update(path, { currency: 'CHF', ...change(biller) }),
    allowed: true,
  }),
  aCase(biller, 'create an invoice in another currency than the organisation has', {
    world: { ...customers, ...inFrancs },
    ask: create(path, { ...anInvoice(), ...creation(biller) }),
    allowed: false,
  }),
  aCase(biller, 'choose a customer with all that comes along in one change', {
    world: stored(),
    ask: update(path, {
      customer: far,
      'to.name': 'Far Ltd',
      'to.address.city': 'Oslo',
      termsDays: 30,
      dueDay: '2026-03-31',
      buyerReference: 'PO 7',
      ...change(biller),
    }),
    allowed: true,
  }),
  aCase(limitedBiller, 'slip a forged field into a change', {
    world: stored(),
    ask: update(path, { notes: 'x', status: 'paid', ...change(limitedBiller) }),
    allowed: false,
  }),
  aCase(admin, 'delete an invoice from the server', { world: stored(), ask: remove(path), allowed: false }),
]
