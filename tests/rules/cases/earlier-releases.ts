import { customerPath, invoiceTable, linePath, lineTable, serverFields } from '@covoice/domain'
import { create, update } from '../emulator/ask.ts'
import { type Fields, absent } from '../emulator/wire.ts'
import { type Case, aCase, org } from './case.ts'
import { aCustomer, aLine, anInvoice, authoredBy, change, creation } from './documents.ts'
import { customers, path } from './invoices.ts'
import { near, owner } from './people.ts'
import { withValue } from './variations.ts'

const line = linePath(org, 'the-invoice', 'the-line')

/** The names of fields that a document of an earlier release may lack. */
const later = (table: Readonly<Record<string, { required?: true }>>): string[] =>
  Object.entries(table).flatMap(([name, { required }]) => (required ? [] : [name]))

const lacking = (document: Fields, fields: readonly string[]): Fields =>
  fields.reduce<Fields>((left, field) => withValue(left, field, absent), document)

const oldInvoice = lacking(anInvoice(), [...later(invoiceTable), 'delivery'])
const oldLine = lacking(aLine(), later(lineTable))
const oldCustomer = lacking(aCustomer(), ['contacts', 'termsDays', 'phone'])
const stored = { ...customers, [path]: { ...oldInvoice, ...authoredBy() } }

/** What the server writes has been there from the first release on, but for the mark of delivery. */
const serverCases = Object.keys(serverFields()).flatMap((field): Case[] => [
  aCase(
    owner,
    `create an invoice that lacks ${field}`,
    customers,
    create(path, lacking({ ...anInvoice(), ...creation(owner) }, [field])),
    field === 'delivery',
  ),
  aCase(
    owner,
    `take ${field} away from an invoice`,
    { ...customers, [path]: { ...anInvoice(), ...authoredBy() } },
    update(path, { [field]: absent, ...change(owner) }),
    false,
  ),
])

/** Documents that lack every field that may have come later, and clients that know no such field. */
export const earlierCases: Case[] = [
  ...serverCases,
  aCase(owner, 'create an old invoice', customers, create(path, { ...oldInvoice, ...creation(owner) }), true),
  aCase(owner, 'edit an old invoice', stored, update(path, { notes: 'New', ...change(owner) }), true),
  aCase(owner, 'spoil an old invoice', stored, update(path, { notes: 5, ...change(owner) }), false),
  aCase(owner, 'add an old line', stored, create(line, { ...oldLine, ...creation(owner) }), true),
  aCase(
    owner,
    'edit an old line',
    { ...stored, [line]: { ...oldLine, ...authoredBy() } },
    update(line, { description: 'New', ...change(owner) }),
    true,
  ),
  aCase(
    owner,
    'edit an old customer',
    { [customerPath(org, near)]: { ...oldCustomer, ...authoredBy() } },
    update(customerPath(org, near), { name: 'New', ...change(owner) }),
    true,
  ),
]
