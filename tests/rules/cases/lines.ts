import { type LineTax, invoicePath, limits, linePath, linesPath } from '@covoice/domain'
import { create, get, list, set, together, update } from '../emulator/ask.ts'
import { clientId } from './client-id.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, no, org, variedCases } from './case.ts'
import { type Value, absent } from '../emulator/wire.ts'
import { aLine, aLineTax, anInvoice, authoredBy, change, creation } from './documents.ts'
import { customers } from './invoices.ts'
import { keptCases } from './kept-documents.ts'
import { type Person, biller, far, may, near, owner, reachesAll } from './people.ts'
import { discount, longText, ratedTax, textMark, unit, unitPrice } from './shapes.ts'
import {
  type Shape,
  type Shapes,
  flag,
  id,
  integer,
  oneOf,
  optional,
  orNull,
  pattern,
  variationsOf,
  withValue,
} from './variations.ts'

const header = invoicePath(org, clientId('the-invoice'))
const path = linePath(org, clientId('the-invoice'), clientId('the-line'))

const under = (known: Parameters<typeof anInvoice>[0] = {}): World => ({
  [header]: { ...anInvoice(known), ...authoredBy() },
})
const withLine = (known: Parameters<typeof anInvoice>[0] = {}): World => ({
  ...under(known),
  [path]: { ...aLine(), ...authoredBy() },
})

const lineTax: Shapes = optional({ tax: id, ...ratedTax }, ['tax'])
const withTax = (at: string, value: Value) => [
  withValue(aLineTax({ exemptionReason: 'as agreed' }), at, value),
]
const [missingParts, taxVariations] = [
  variationsOf(lineTax).filter(({ value }) => value === absent),
  variationsOf(lineTax)
    .filter(({ value }) => value !== absent)
    .map(({ at, value, good }) => ({ good, list: withTax(at, value) })),
]
const some = (count: number) => Array.from({ length: count }, () => aLineTax())

const odd = aLineTax({ ratePpm: -1 })

const taxes: Shape = {
  good: [[], some(limits.taxesPerLine), ...taxVariations.filter(({ good }) => good).map(({ list }) => list)],
  bad: [
    ...[null, 'VAT', '', {}, 19, some(limits.taxesPerLine + 1)],
    ...[['vat'], [aLineTax(), odd], [aLineTax(), aLineTax(), odd]],
    ...taxVariations.filter(({ good }) => !good).map(({ list }) => list),
  ],
}

/** A fractional index as long as may be. */
const longest = `a0${'V'.repeat(limits.position - 2)}`

export const shapes: Shapes = optional(
  {
    kind: oneOf('item', 'charge', 'allowance'),
    position: pattern(['a0', 'Zz', longest], ['', 'a 0', 'a-0', `${longest}V`]),
    product: orNull(id),
    description: longText,
    descriptionMark: textMark,
    quantityThousandths: integer(-limits.quantityThousandths, limits.quantityThousandths),
    unit,
    unitPriceMillionths: unitPrice,
    priceQuantityThousandths: integer(1, limits.quantityThousandths),
    discount,
    taxes,
    removed: flag,
  },
  ['position'],
)

const edit = (who: Person) => update(path, { description: 'More support', ...change(who) })
const add = (who: Person) => create(path, { ...aLine(), ...creation(who) })

/** Headers under which nothing is added or changed, whatever the role. */
const closed: Record<string, World> = {
  'an issued invoice': withLine({ content: 'frozen', status: 'sent', number: 1, revision: 1 }),
  'a draft that is being sent': withLine({ content: 'frozen' }),
  'a draft in the bin': withLine({ deletedAt: new Date('2026-02-01T00:00:00Z'), deletedBy: 'somebody' }),
  'an invoice that does not exist': { [path]: { ...aLine(), ...authoredBy() } },
}

const without = (world: World): World =>
  Object.fromEntries(Object.entries(world).filter(([at]) => at !== path))

const states: Question[] = Object.entries(closed).flatMap(([noun, world]): Question[] => [
  { title: `edit a line of ${noun}`, world, ask: edit, allowed: no },
  {
    title: `remove a line of ${noun}`,
    world,
    ask: (who) => update(path, { removed: true, ...change(who) }),
    allowed: no,
  },
  { title: `add a line to ${noun}`, world: without(world), ask: add, allowed: no },
])

export const frozenLineCases: Case[] = [
  ...everyoneAsks(states),
  ...everyoneAsks([
    {
      title: 'edit a line of an issued invoice that was opened again',
      world: withLine({ status: 'draft', statusBefore: 'sent', number: 1, revision: 1 }),
      ask: edit,
      allowed: (who) => may(who, 'writeInvoices', near),
    },
    {
      title: 'read a line of an issued invoice',
      world: withLine({ content: 'frozen', status: 'sent', number: 1, revision: 1 }),
      ask: () => get(path),
      allowed: (who) => may(who, 'readInvoices', near),
    },
  ]),
]

const reach: Question[] = [
  ...[near, far, null].flatMap((customer): Question[] => {
    const whose = `an invoice of ${customer ?? 'no customer'}`
    return [
      {
        title: `list the lines of ${whose}`,
        world: withLine({ customer }),
        ask: () => list(linesPath(org, clientId('the-invoice'))),
        allowed: (who) => may(who, 'readInvoices', customer),
      },
      {
        title: `edit a line of ${whose}`,
        world: withLine({ customer }),
        ask: edit,
        allowed: (who) => may(who, 'writeInvoices', customer),
      },
      {
        title: `add a line to ${whose}`,
        world: under({ customer }),
        ask: add,
        allowed: (who) => may(who, 'writeInvoices', customer),
      },
    ]
  }),
  {
    title: 'list the lines of an invoice that is not there yet',
    ask: () => list(linesPath(org, clientId('the-invoice'))),
    allowed: (who) => may(who, 'readInvoices') && reachesAll(who),
  },
  {
    title: 'create an invoice with a line in one batch',
    world: customers,
    ask: (who) =>
      together(
        set(header, { ...anInvoice(), ...creation(who) }),
        set(path, { ...aLine(), ...creation(who) }),
      ),
    allowed: (who) => may(who, 'writeInvoices', near),
  },
]

/** An invoice with one line that counts and others that are removed, `linesStored` together. */
const besideRemoved = (linesStored: number): World => ({
  [header]: { ...anInvoice({ lineCount: 1 }), linesStored, ...authoredBy() },
})

export const lineCases: Case[] = [
  ...keptCases({
    noun: 'a line',
    path,
    content: aLine(),
    edit: { description: 'More support' },
    reading: 'readInvoices',
    writing: 'writeInvoices',
    customer: near,
    world: under(),
    shapes,
  }),
  ...everyoneAsks(reach),
  aCase(owner, 'take the taxes off a line', {
    world: {
      ...under(),
      [path]: { ...aLine({ taxes: [aLineTax() as unknown as LineTax] }), ...authoredBy() },
    },
    ask: update(path, { taxes: [], ...change(owner) }),
    allowed: true,
  }),
  ...variedCases(owner, 'add a line with a tax without', {
    world: under(),
    variations: missingParts,
    ask: ({ at, value }) => create(path, { ...aLine(), ...creation(owner), taxes: withTax(at, value) }),
  }),
  aCase(owner, 'add the last line', {
    world: under({ lineCount: limits.lines - 1 }),
    ask: add(owner),
    allowed: true,
  }),
  aCase(owner, 'add the last line beside removed ones', {
    world: besideRemoved(limits.lines - 1),
    ask: add(owner),
    allowed: true,
  }),
  aCase(owner, 'add one line too many beside removed ones', {
    world: besideRemoved(limits.lines),
    ask: add(owner),
    allowed: false,
  }),
  aCase(owner, 'add one line too many', {
    world: under({ lineCount: limits.lines }),
    ask: add(owner),
    allowed: false,
  }),
  aCase(biller, 'send a whole creation again', {
    world: {
      ...customers,
      [header]: { ...anInvoice(), ...authoredBy() },
      [path]: { ...aLine(), ...authoredBy() },
    },
    ask: together(
      set(header, { ...anInvoice(), ...creation(biller) }),
      set(path, { ...aLine(), ...creation(biller) }),
    ),
    allowed: true,
  }),
]
