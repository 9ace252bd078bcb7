import { fileChunkPath, filePath, limits } from '@covoice/domain'
import { type Ask, create, get, list, remove, set, together, update } from '../emulator/ask.ts'
import { type Fields, requestTime } from '../emulator/wire.ts'
import { clientId } from './client-id.ts'
import { foreignCases } from './foreign-ids.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, no, org, variedCases } from './case.ts'
import { type Person, admin, may, owner } from './people.ts'
import { integer, oneOf, variationsOf, withValue } from './variations.ts'

const path = filePath(org, clientId('a-logo'))
const chunk = fileChunkPath(org, clientId('a-logo'), 0)

const signatures = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
}
type PictureType = keyof typeof signatures

/** Bytes that begin as pictures of this type do. */
const picture = (type: PictureType, size = 64): Uint8Array => {
  const bytes = new Uint8Array(size)
  bytes.set(signatures[type])
  return bytes
}

const description = (who: Person, known: Fields = {}): Fields => ({
  kind: 'logo',
  type: 'image/png',
  size: 64,
  width: 16,
  height: 16,
  createdBy: who.uid,
  createdAt: requestTime,
  ...known,
})

const store = (who: Person, bytes: Uint8Array, known: Fields = {}): Ask =>
  together(set(path, description(who, { size: bytes.length, ...known })), set(chunk, { bytes }))

const stored = (by: Person): World => ({
  [path]: description(by, { createdAt: new Date('2026-01-01T00:00:00Z') }),
  [chunk]: { bytes: picture('image/png') },
})

const png = picture('image/png')
const aDocument: World = { [path]: { kind: 'document', type: 'application/pdf' }, [chunk]: { bytes: png } }
const mayStore = (who: Person) => may(who, 'writeSettings')
const maySee = (who: Person) => may(who, 'readSettings')

const access: Question[] = [
  { title: 'store a logo', ask: (who) => store(who, png), allowed: mayStore },
  { title: 'store the same logo again', world: stored, ask: (who) => store(who, png), allowed: mayStore },
  {
    title: 'store the bytes of a logo that is described already',
    world: (who) => ({ [path]: description(who) }),
    ask: () => create(chunk, { bytes: png }),
    allowed: mayStore,
  },
  {
    title: 'describe a logo whose bytes are there already',
    world: { [chunk]: { bytes: png } },
    ask: (who) => create(path, description(who)),
    allowed: mayStore,
  },
  {
    title: 'send the same description of a logo again',
    world: stored,
    ask: (who) => create(path, description(who)),
    allowed: mayStore,
  },
  {
    title: 'send the same bytes of a logo again',
    world: stored,
    ask: () => create(chunk, { bytes: png }),
    allowed: mayStore,
  },
  { title: 'read the description of a logo', world: stored(owner), ask: () => get(path), allowed: maySee },
  { title: 'read the bytes of a logo', world: stored(owner), ask: () => get(chunk), allowed: maySee },
  { title: 'read the description of a document', world: aDocument, ask: () => get(path), allowed: no },
  { title: 'read the bytes of a document', world: aDocument, ask: () => get(chunk), allowed: no },
  { title: 'list the files', ask: () => list(filePath(org, '').slice(0, -1)), allowed: no },
  { title: 'list the parts of a file', ask: () => list(`${path}/chunks`), allowed: no },
  { title: 'delete a logo', world: stored(owner), ask: () => remove(path), allowed: no },
  { title: 'delete the bytes of a logo', world: stored(owner), ask: () => remove(chunk), allowed: no },
]

const bytesOf = (title: string, allowed: boolean, bytes: Uint8Array, known: Fields = {}): Case =>
  aCase(owner, `store ${title}`, { world: {}, ask: store(owner, bytes, known), allowed })

const text = (source: string) => new TextEncoder().encode(source)

const contents: Case[] = [
  bytesOf('a JPEG picture', true, picture('image/jpeg'), { type: 'image/jpeg' }),
  bytesOf('a JPEG picture as PNG', false, picture('image/jpeg')),
  bytesOf('a PNG picture as JPEG', false, png, { type: 'image/jpeg' }),
  bytesOf('a script as PNG', false, text('<svg onload="alert(1)" xmlns="http://www.w3.org/2000/svg"/>')),
  bytesOf('a picture of unknown type', false, png, { type: 'image/svg+xml' }),
  bytesOf('a page as JPEG', false, text('<html>'), { type: 'image/jpeg' }),
  bytesOf('the largest logo', true, picture('image/png', limits.logoBytes)),
  bytesOf('a logo one byte too large', false, picture('image/png', limits.logoBytes + 1)),
  bytesOf('a logo larger than it says', false, picture('image/png', 100), { size: 64 }),
  aCase(owner, 'describe a logo without storing it', {
    world: {},
    ask: create(path, description(owner)),
    allowed: false,
  }),
  aCase(owner, 'describe bytes that are there as what is no picture', {
    world: { [chunk]: { bytes: png } },
    ask: create(path, description(owner, { type: 'image/svg+xml' })),
    allowed: false,
  }),
  aCase(owner, 'store bytes without describing them', {
    world: {},
    ask: create(chunk, { bytes: png }),
    allowed: false,
  }),
  aCase(owner, 'store text for bytes', {
    world: {},
    ask: together(set(path, description(owner)), set(chunk, { bytes: 'x'.repeat(64) })),
    allowed: false,
  }),
  aCase(owner, 'store more than the bytes', {
    world: {},
    ask: together(set(path, description(owner)), set(chunk, { bytes: png, name: 'logo.png' })),
    allowed: false,
  }),
  aCase(owner, 'store a second part', {
    world: {},
    ask: together(
      set(path, description(owner)),
      set(chunk, { bytes: png }),
      set(fileChunkPath(org, clientId('a-logo'), 1), { bytes: png }),
    ),
    allowed: false,
  }),
]

const fields: Case[] = variedCases(owner, 'store a logo', {
  world: {},
  variations: variationsOf({
    kind: oneOf('logo'),
    type: oneOf('image/png'),
    size: { good: [png.length], bad: [0, 63, '64', null] },
    width: integer(1, 10_000),
    height: integer(1, 10_000),
    createdBy: { good: [owner.uid], bad: [admin.uid, null] },
    createdAt: { good: [requestTime], bad: [new Date('2026-01-01T00:00:00Z'), null] },
  }),
  ask: ({ at, value }) =>
    together(set(path, withValue(description(owner), at, value)), set(chunk, { bytes: png })),
})

const unchanging: Case[] = [
  aCase(owner, 'store the same logo again', { world: stored(owner), ask: store(owner, png), allowed: true }),
  aCase(admin, "store a colleague's logo again", {
    world: stored(owner),
    ask: store(admin, png),
    allowed: false,
  }),
  aCase(owner, 'replace a logo', {
    world: stored(owner),
    ask: store(owner, png, { width: 32 }),
    allowed: false,
  }),
  aCase(owner, 'replace the bytes of a logo', {
    world: stored(owner),
    ask: update(chunk, { bytes: picture('image/png', 65) }),
    allowed: false,
  }),
  aCase(owner, 'change the date of a logo', {
    world: stored(owner),
    ask: update(path, { createdAt: new Date('2020-01-01T00:00:00Z') }),
    allowed: false,
  }),
]

/** A PNG whose header tells this size. */
const ofSize = (width: number, height: number): Uint8Array => {
  const bytes = picture('image/png')
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}

const large: Case[] = [
  ...[
    { told: { width: 2000, height: 1000 }, header: [2000, 1000] as const, allowed: true },
    { told: { width: 2000, height: 1001 }, header: [2000, 1001] as const, allowed: false },
    { told: { width: 16, height: 16 }, header: [4095, 4095] as const, allowed: true },
    { told: { width: 16, height: 16 }, header: [4096, 16] as const, allowed: false },
    { told: { width: 16, height: 16 }, header: [16, 65_536] as const, allowed: false },
  ].map(({ told, header, allowed }) =>
    aCase(owner, `store a logo of ${told.width} x ${told.height} whose header tells ${header.join(' x ')}`, {
      world: {},
      ask: store(owner, ofSize(header[0], header[1]), told),
      allowed,
    }),
  ),
]

const ids = foreignCases(owner, 'store a logo', {
  world: {},
  ask: (id) =>
    together(set(filePath(org, id), description(owner)), set(fileChunkPath(org, id, 0), { bytes: png })),
})

export const fileCases: Case[] = [
  ...ids,
  ...everyoneAsks(access),
  ...contents,
  ...fields,
  ...large,
  ...unchanging,
]
