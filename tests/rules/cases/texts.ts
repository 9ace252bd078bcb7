import {
  invoicePath,
  limits,
  lineTexts,
  headerTexts,
  seedId,
  seedPath,
  seedsPath,
  textKey,
  textStatePath,
  textUpdatePath,
  textUpdatesPath,
} from '@covoice/domain'
import { create, get, list, remove, set, together } from '../emulator/ask.ts'
import { type Fields, requestTime } from '../emulator/wire.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, no, org, variedCases } from './case.ts'
import { clientId } from './client-id.ts'
import { anInvoice, authoredBy, change } from './documents.ts'
import { foreignCases } from './foreign-ids.ts'
import { type Person, admin, biller, far, limitedBiller, may, near, owner, reachesAll } from './people.ts'
import { type Shape, anyKind, pattern, variationsOf, withValue } from './variations.ts'

const invoice = clientId('the-invoice')
const header = invoicePath(org, invoice)
const path = textUpdatePath(org, invoice, clientId('an-update'))
const seedOf = (key: string) => seedPath(org, invoice, seedId(key) ?? '')
const notes = seedOf('notes')
const past = new Date('2026-02-01T00:00:00Z')

const under = (known: Parameters<typeof anInvoice>[0] = {}): World => ({
  [header]: { ...anInvoice(known), ...authoredBy() },
})

const anUpdate = (who: Person, known: Fields = {}): Fields => ({
  data: new Uint8Array([1, 2, 3]),
  by: who.uid,
  at: requestTime,
  ...known,
})

const aSeed = (who: Person, known: Fields = {}): Fields => ({
  digest: '0123abcd',
  by: who.uid,
  at: requestTime,
  ...known,
})

const withUpdate = (by: Person, known: Parameters<typeof anInvoice>[0] = {}): World => ({
  ...under(known),
  [path]: anUpdate(by, { at: past }),
})

const withSeed = (by: Person, known: Parameters<typeof anInvoice>[0] = {}): World => ({
  ...under(known),
  [notes]: aSeed(by, { at: past }),
})

/** Invoices whose texts nobody changes, whatever the role. */
const closed: Record<string, Parameters<typeof anInvoice>[0]> = {
  'an issued invoice': { content: 'frozen', status: 'sent', number: 1, revision: 1 },
  'a draft in the bin': { deletedAt: past, deletedBy: 'somebody' },
}

const states: Question[] = Object.entries(closed).flatMap(([noun, known]): Question[] => [
  {
    title: `type into ${noun}`,
    world: under(known),
    ask: (who) => create(path, anUpdate(who)),
    allowed: no,
  },
  {
    title: `repeat what they typed into ${noun}`,
    world: (who) => withUpdate(who, known),
    ask: (who) => create(path, anUpdate(who)),
    allowed: no,
  },
  {
    title: `begin a text of ${noun}`,
    world: under(known),
    ask: (who) => create(notes, aSeed(who)),
    allowed: no,
  },
  {
    title: `begin a text of ${noun} again`,
    world: withSeed(admin, known),
    ask: (who) => create(notes, aSeed(who)),
    allowed: no,
  },
])

const reach: Question[] = [near, far, null].flatMap((customer): Question[] => {
  const whose = `an invoice of ${customer ?? 'no customer'}`
  const reads = (who: Person) => may(who, 'readInvoices', customer)
  const writes = (who: Person) => may(who, 'writeInvoices', customer)
  return [
    {
      title: `follow what is typed into ${whose}`,
      world: withUpdate(admin, { customer }),
      ask: () => list(textUpdatesPath(org, invoice)),
      allowed: reads,
    },
    {
      title: `read the state of the texts of ${whose}`,
      world: { ...under({ customer }), [textStatePath(org, invoice)]: { data: new Uint8Array([0, 0]) } },
      ask: () => get(textStatePath(org, invoice)),
      allowed: reads,
    },
    {
      title: `type into ${whose}`,
      world: under({ customer }),
      ask: (who) => create(path, anUpdate(who)),
      allowed: writes,
    },
    {
      title: `repeat what they typed into ${whose}`,
      world: (who) => withUpdate(who, { customer }),
      ask: (who) => create(path, anUpdate(who)),
      allowed: writes,
    },
    {
      title: `begin a text of ${whose} and type, in one batch`,
      world: under({ customer }),
      ask: (who) =>
        together(set(notes, aSeed(who)), set(path, anUpdate(who)), {
          kind: 'update',
          path: header,
          fields: { notes: 'T', notesMark: '0123abcd', ...change(who) },
        }),
      allowed: writes,
    },
    {
      title: `begin a text of ${whose}`,
      world: under({ customer }),
      ask: (who) => create(notes, aSeed(who)),
      allowed: writes,
    },
    {
      title: `begin a text of ${whose} as a colleague did`,
      world: withSeed(admin, { customer }),
      ask: (who) => create(notes, aSeed(who)),
      allowed: writes,
    },
  ]
})

/** What only the server does. */
const servers: Question[] = [
  {
    title: 'write the state of the texts',
    world: under(),
    ask: () => create(textStatePath(org, invoice), { data: new Uint8Array([0, 0]) }),
    allowed: no,
  },
  { title: 'delete what was typed', world: withUpdate(biller), ask: () => remove(path), allowed: no },
  { title: 'delete the beginning of a text', world: withSeed(biller), ask: () => remove(notes), allowed: no },
  { title: 'read the beginning of a text', world: withSeed(biller), ask: () => get(notes), allowed: no },
  {
    title: 'list the beginnings of texts',
    world: withSeed(biller),
    ask: () => list(seedsPath(org, invoice)),
    allowed: no,
  },
  {
    title: 'follow what is typed into an invoice that is not there yet',
    ask: () => list(textUpdatesPath(org, invoice)),
    allowed: (who) => may(who, 'readInvoices') && reachesAll(who),
  },
]

/** A text state that the server wrote in any release. */
const stateOf = (known: Fields): World => ({
  [textStatePath(org, invoice)]: { data: new Uint8Array([0, 0]), ...known },
})

/** Merging ends where the state is full; whole texts are written on. */
const full: Question[] = [
  ...([{}, { isFull: false }, { isFull: true }] as Fields[]).map((known): Question => ({
    title: `type where the state of the texts says ${JSON.stringify(known)}`,
    world: { ...under(), ...stateOf(known) },
    ask: (who) => create(path, anUpdate(who)),
    allowed: (who) => known.isFull !== true && may(who, 'writeInvoices', near),
  })),
  {
    title: 'write a whole text where the state of the texts is full',
    world: { ...under(), ...stateOf({ isFull: true }) },
    ask: (who) =>
      together({
        kind: 'update',
        path: header,
        fields: { notes: 'T', notesMark: '0123abcd', ...change(who) },
      }),
    allowed: (who) => may(who, 'writeInvoices', near),
  },
  {
    title: 'repeat what they typed before the state of the texts was full',
    world: (who) => ({ ...withUpdate(who), ...stateOf({ isFull: true }) }),
    ask: (who) => create(path, anUpdate(who)),
    allowed: (who) => may(who, 'writeInvoices', near),
  },
]

const single: Case[] = [
  ...[0, 1, limits.textUpdateBytes, limits.textUpdateBytes + 1].map((size) =>
    aCase(biller, `type ${size} bytes`, {
      world: under(),
      ask: create(path, anUpdate(biller, { data: new Uint8Array(size) })),
      allowed: size > 0 && size <= limits.textUpdateBytes,
    }),
  ),
  aCase(biller, 'change what they typed', {
    world: withUpdate(biller),
    ask: create(path, anUpdate(biller, { data: new Uint8Array([4]) })),
    allowed: false,
  }),
  aCase(admin, 'take over what a colleague typed', {
    world: withUpdate(biller),
    ask: create(path, anUpdate(admin)),
    allowed: false,
  }),
  aCase(biller, 'begin a text with another one than a colleague', {
    world: withSeed(admin),
    ask: create(notes, aSeed(biller, { digest: '89abcdef' })),
    allowed: false,
  }),
  aCase(limitedBiller, 'begin a text with another one and type, in one batch', {
    world: withSeed(admin),
    ask: together(
      set(notes, aSeed(limitedBiller, { digest: '89abcdef' })),
      set(path, anUpdate(limitedBiller)),
    ),
    allowed: false,
  }),
  ...[
    ...headerTexts.map((field) => textKey({ line: null, field })),
    ...lineTexts.map((field) => textKey({ line: clientId('the-line'), field })),
  ].map((key) =>
    aCase(owner, `begin the text ${key}`, {
      world: under(),
      ask: create(seedOf(key), aSeed(owner)),
      allowed: true,
    }),
  ),
  ...[
    'poNumber',
    'a-line',
    'notes-',
    '-description',
    `${'x'.repeat(129)}-description`,
    'a b-description',
  ].map((seed) =>
    aCase(owner, `begin a text named ${seed}`, {
      world: under(),
      ask: create(seedPath(org, invoice, seed), aSeed(owner)),
      allowed: false,
    }),
  ),
]

const bytes: Shape = { good: [new Uint8Array([7])], bad: anyKind }
const author: Shape = { good: [owner.uid], bad: [admin.uid, null] }
const now: Shape = { good: [requestTime], bad: [past, null] }

const fields: Case[] = [
  ...variedCases(owner, 'type', {
    world: under(),
    variations: variationsOf({ data: bytes, by: author, at: now }),
    ask: ({ at, value }) => create(path, withValue(anUpdate(owner), at, value)),
  }),
  ...variedCases(owner, 'repeat what they typed', {
    world: withUpdate(owner),
    variations: variationsOf({
      data: { good: [new Uint8Array([1, 2, 3])], bad: anyKind },
      by: author,
      at: now,
    }),
    ask: ({ at, value }) => create(path, withValue(anUpdate(owner), at, value)),
  }),
  ...variedCases(owner, 'begin a text again', {
    world: withSeed(owner),
    variations: variationsOf({ digest: pattern(['0123abcd'], ['', '89abcdef']), by: author, at: now }),
    ask: ({ at, value }) => create(notes, withValue(aSeed(owner), at, value)),
  }),
  ...variedCases(owner, 'begin a text', {
    world: under(),
    variations: variationsOf({
      digest: pattern(['0123abcd'], ['', '0123abc', '0123abcde', '0123ABCD']),
      by: author,
      at: now,
    }),
    ask: ({ at, value }) => create(notes, withValue(aSeed(owner), at, value)),
  }),
]

const ids = foreignCases(owner, 'type', {
  world: under(),
  ask: (id) => create(textUpdatePath(org, invoice, id), anUpdate(owner)),
})

export const textCases: Case[] = [
  ...everyoneAsks([...reach, ...states, ...servers, ...full]),
  ...single,
  ...fields,
  ...ids,
]
