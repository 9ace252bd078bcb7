import {
  customerPath,
  headerMarkTable,
  invoiceTable,
  lineMarkTable,
  linePath,
  lineTable,
  serverFields,
  settingsPath,
} from '@covoice/domain'
import { create, update } from '../emulator/ask.ts'
import { type Fields, absent } from '../emulator/wire.ts'
import { clientId } from './client-id.ts'
import { type Case, aCase, org } from './case.ts'
import {
  aCompany,
  aCustomer,
  aLine,
  anInvoice,
  anInvoiceSettings,
  authoredBy,
  change,
  creation,
} from './documents.ts'
import { customers, path } from './invoices.ts'
import { near, owner } from './people.ts'
import { withValue } from './variations.ts'

const line = linePath(org, clientId('the-invoice'), clientId('the-line'))

/** The names of fields that a document of an earlier release may lack. */
const later = (table: Readonly<Record<string, { required?: true }>>): string[] =>
  Object.entries(table).flatMap(([name, { required }]) => (required ? [] : [name]))

const lacking = (document: Fields, fields: readonly string[]): Fields =>
  fields.reduce<Fields>((left, field) => withValue(left, field, absent), document)

const oldInvoice = lacking(anInvoice(), [...later({ ...invoiceTable, ...headerMarkTable }), 'delivery'])
const oldLine = lacking(aLine(), later({ ...lineTable, ...lineMarkTable }))
const oldCustomer = lacking(aCustomer(), ['contacts', 'termsDays', 'phone'])
const stored = { ...customers, [path]: { ...oldInvoice, ...authoredBy() } }

/** Every release stored the fields of the server, except the mark of delivery. */
const serverCases = Object.keys(serverFields()).flatMap((field): Case[] => [
  aCase(owner, `create an invoice that lacks ${field}`, {
    world: customers,
    ask: create(path, lacking({ ...anInvoice(), ...creation(owner) }, [field])),
    allowed: field === 'delivery',
  }),
  aCase(owner, `take ${field} away from an invoice`, {
    world: { ...customers, [path]: { ...anInvoice(), ...authoredBy() } },
    ask: update(path, { [field]: absent, ...change(owner) }),
    allowed: false,
  }),
])

const odd: Fields = { old: 1 }

/** A write of today to a document with a part that today's checks would refuse: an earlier release accepted it. */
const oddParts: [path: string, document: Fields, part: Fields, written: Fields][] = [
  [path, anInvoice(), { from: odd }, { notes: 'New' }],
  [path, anInvoice(), { to: odd }, { notes: 'New' }],
  [line, aLine(), { taxes: [odd] }, { description: 'New' }],
  [customerPath(org, near), aCustomer(), { address: odd }, { name: 'New' }],
  [customerPath(org, near), aCustomer(), { contacts: { ada: odd } }, { name: 'New' }],
  ...['mailTemplates', 'booksMapping', 'reminders'].map((part): (typeof oddParts)[number] => [
    settingsPath(org, 'invoice'),
    anInvoiceSettings(),
    { [part]: odd },
    { footer: 'New' },
  ]),
  [settingsPath(org, 'company'), aCompany(), { address: odd }, { phone: '1' }],
]

const oddCases = oddParts.map(([at, document, part, written]) =>
  aCase(owner, `edit beside an odd ${Object.keys(part).join()} of ${at}`, {
    world: { ...stored, [at]: { ...document, ...part, ...authoredBy() } },
    ask: update(at, { ...written, ...change(owner) }),
    allowed: true,
  }),
)

/** Documents that lack every field that may have come later, and clients that know no such field. */
export const earlierCases: Case[] = [
  ...serverCases,
  ...oddCases,
  aCase(owner, 'create an old invoice', {
    world: customers,
    ask: create(path, { ...oldInvoice, ...creation(owner) }),
    allowed: true,
  }),
  aCase(owner, 'edit an old invoice', {
    world: stored,
    ask: update(path, { notes: 'New', ...change(owner) }),
    allowed: true,
  }),
  aCase(owner, 'spoil an old invoice', {
    world: stored,
    ask: update(path, { notes: 5, ...change(owner) }),
    allowed: false,
  }),
  aCase(owner, 'add an old line', {
    world: stored,
    ask: create(line, { ...oldLine, ...creation(owner) }),
    allowed: true,
  }),
  aCase(owner, 'edit an old line', {
    world: { ...stored, [line]: { ...oldLine, ...authoredBy() } },
    ask: update(line, { description: 'New', ...change(owner) }),
    allowed: true,
  }),
  aCase(owner, 'edit an old customer', {
    world: { [customerPath(org, near)]: { ...oldCustomer, ...authoredBy() } },
    ask: update(customerPath(org, near), { name: 'New', ...change(owner) }),
    allowed: true,
  }),
]
