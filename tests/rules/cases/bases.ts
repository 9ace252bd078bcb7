import { basisKey, invoiceFields, invoicePath, lineFields, linePath } from '@covoice/domain'
import { create, update } from '../emulator/ask.ts'
import type { Fields, Value } from '../emulator/wire.ts'
import { type Case, type World, aCase, everyoneAsks, org } from './case.ts'
import { clientId } from './client-id.ts'
import { aLine, anInvoice, authoredBy, change, creation } from './documents.ts'
import { customers } from './invoices.ts'
import { type Person, admin, may, near, owner } from './people.ts'

const typedAt = new Date('2026-03-01T10:02:00Z')

const digests = '0123456789abcdef'

interface Based {
  noun: string
  path: string
  world: World
  content: Fields
  fields: Record<string, unknown>
  edit: Fields
}

const header = invoicePath(org, clientId('the-invoice'))
const line = linePath(org, clientId('the-invoice'), clientId('the-line'))

const invoice: Based = {
  noun: 'an invoice',
  path: header,
  world: customers,
  content: anInvoice(),
  fields: invoiceFields,
  edit: { notes: 'Thank you.', 'from.name': 'Acme', 'to.name': 'Near', discount: null },
}

const itsLine: Based = {
  noun: 'a line',
  path: line,
  world: { ...customers, [header]: { ...anInvoice(), ...authoredBy() } },
  content: aLine(),
  fields: lineFields,
  edit: { description: 'More support' },
}

const basisOf = ({ uid }: Person, basis: Value): Fields => ({ [uid ?? 'nobody']: basis })

/** Digests of every field there is. */
const whole = (fields: Record<string, unknown>): Fields =>
  Object.fromEntries(Object.keys(fields).map((path) => [basisKey(path), digests]))

/** A colleague's, as the document has it. */
const known = basisOf(admin, { at: typedAt, of: { discount: digests } })

function casesOf({ noun, path, world, content, fields, edit }: Based): Case[] {
  const there = (basis?: Fields) => ({
    ...world,
    [path]: { ...content, ...authoredBy(), ...(basis ? { basis } : {}) },
  })
  const says = (title: string, basis: Value, allowed = false) =>
    aCase(owner, `say on which values an edit of ${noun} was made: ${title}`, {
      world: there(known),
      ask: update(path, { ...edit, basis, ...change(owner) }),
      allowed,
    })
  const own = (basis: Value) => ({ ...known, ...basisOf(owner, basis) })
  const of = { discount: digests }
  return [
    ...everyoneAsks([
      {
        title: `edit ${noun} and say on which values of all fields`,
        world: there(known),
        ask: (who) =>
          update(path, {
            ...edit,
            basis: { ...known, ...basisOf(who, { at: typedAt, of: whole(fields) }) },
            ...change(who),
          }),
        allowed: (who) => may(who, 'writeInvoices', near),
      },
      {
        title: `edit ${noun} that says on which values it was edited last`,
        world: there(known),
        ask: (who) => update(path, { ...edit, ...change(who) }),
        allowed: (who) => may(who, 'writeInvoices', near),
      },
    ]),
    aCase(owner, `say on which values the first edit of ${noun} was made`, {
      world: there(),
      ask: update(path, { ...edit, basis: basisOf(owner, { at: typedAt, of }), ...change(owner) }),
      allowed: true,
    }),
    aCase(owner, `create ${noun} with a basis`, {
      world,
      ask: create(path, { ...content, basis: basisOf(owner, { at: typedAt, of }), ...creation(owner) }),
      allowed: false,
    }),
    says('one field', own({ at: typedAt, of }), true),
    says("a colleague's too", { ...own({ at: typedAt, of }), ...basisOf(admin, { at: typedAt, of: {} }) }),
    says("a colleague's alone", basisOf(admin, { at: typedAt, of: { discount: 'f'.repeat(16) } })),
    says("without a colleague's", basisOf(owner, { at: typedAt, of })),
    says('something else', own({ at: typedAt, of, surprise: 1 })),
    says('no time', own({ of })),
    says('a time as a text', own({ at: '2026-03-01T10:02:00Z', of })),
    says('no field', own({ at: typedAt, of: {} })),
    says('no fields', own({ at: typedAt })),
    says('one field more than there are', own({ at: typedAt, of: { ...whole(fields), surprise: digests } })),
    says('too long a name', own({ at: typedAt, of: { ['x'.repeat(41)]: digests } })),
    says('a name that no field has', own({ at: typedAt, of: { ...of, 'a-b': digests } })),
    says('too short a digest', own({ at: typedAt, of: { discount: digests.slice(1) } })),
    says('too long a digest', own({ at: typedAt, of: { discount: `${digests}0` } })),
    says('letters that are no digits', own({ at: typedAt, of: { discount: digests.toUpperCase() } })),
    says('a map as a digest', own({ at: typedAt, of: { discount: { digests } } })),
    ...[null, 'text', 7, ['list']].map((odd) => says(`as ${JSON.stringify(odd)}`, odd)),
    ...[null, 'text', 7, ['list']].map((odd) => says(`one's own as ${JSON.stringify(odd)}`, own(odd))),
    ...[null, 'text', 7, ['list']].map((odd) =>
      says(`fields as ${JSON.stringify(odd)}`, own({ at: typedAt, of: odd })),
    ),
  ]
}

/** On which values people made their edits: each says it of their own. */
export const basisCases: Case[] = [invoice, itsLine].flatMap(casesOf)
