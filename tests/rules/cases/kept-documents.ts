import type { Right } from '@covoice/domain'
import { create, get, remove, update } from '../emulator/ask.ts'
import { type Fields, absent } from '../emulator/wire.ts'
import { type Case, type Question, type World, aCase, everyoneAsks, no, variedCases } from './case.ts'
import { foreignCases } from './foreign-ids.ts'
import { authoredBy, change, creation } from './documents.ts'
import { type Person, admin, biller, may, owner } from './people.ts'
import { type Shapes, brieflyVaried, inUpdates, variationsOf, withValue } from './variations.ts'

/** A kind of document that people create and change field by field, under their name. */
export interface Kept {
  noun: string
  path: string
  content: Fields
  shapes: Shapes
  /** a change that is always fine */
  edit: Fields
  reading: Right
  writing: Right
  /** the customer it belongs to, when it belongs to one */
  customer?: string
  /** other documents that must exist */
  world?: World
}

/** Everything that holds for every kept document: who may what, under whose name, and what each field may hold. */
export function keptCases(kept: Kept): Case[] {
  return [
    ...everyoneAsks(accessTo(kept)),
    ...idCases(kept),
    ...resendings(kept),
    ...authorship(kept),
    ...fieldCases(kept),
  ]
}

function accessTo({ noun, path, content, edit, reading, writing, customer, world }: Kept): Question[] {
  const there = { ...world, [path]: { ...content, ...authoredBy() } }
  const mayWrite = (who: Person) => may(who, writing, customer)
  return [
    {
      title: `read ${noun}`,
      world: there,
      ask: () => get(path),
      allowed: (who) => may(who, reading, customer),
    },
    {
      title: `create ${noun}`,
      world: world ?? {},
      ask: (who) => create(path, { ...content, ...creation(who) }),
      allowed: mayWrite,
    },
    {
      title: `change ${noun}`,
      world: there,
      ask: (who) => update(path, { ...edit, ...change(who) }),
      allowed: mayWrite,
    },
    { title: `delete ${noun}`, world: there, ask: () => remove(path), allowed: no },
  ]
}

/** Clients make ids of one form; what is stored under another one stays as it is. */
function idCases({ noun, path, content, edit, world }: Kept): Case[] {
  const beside = (id: string) => `${path.slice(0, path.lastIndexOf('/'))}/${id}`
  return [
    ...foreignCases(owner, `create ${noun}`, {
      world: world ?? {},
      ask: (id) => create(beside(id), { ...content, ...creation(owner) }),
    }),
    aCase(owner, `change ${noun} that an earlier release made under another id`, {
      world: { ...world, [beside('an-old-one')]: { ...content, ...authoredBy() } },
      ask: update(beside('an-old-one'), { ...edit, ...change(owner) }),
      allowed: true,
    }),
  ]
}

/** The SDK sends a creation again when the answer to it was lost. */
function resendings({ noun, path, content, edit, world }: Kept): Case[] {
  const there = { ...world, [path]: { ...content, ...authoredBy(owner) } }
  const again = (who: Person, changed: Fields = {}) =>
    create(path, { ...content, ...creation(owner), changedBy: who.uid, ...changed })
  return [
    aCase(owner, `send the creation of ${noun} again`, { world: there, ask: again(owner), allowed: true }),
    aCase(admin, `send a colleague's creation of ${noun} again`, {
      world: there,
      ask: again(admin),
      allowed: false,
    }),
    aCase(owner, `create ${noun} over another`, { world: there, ask: again(owner, edit), allowed: false }),
    aCase(owner, `date the creation of ${noun} back`, {
      world: there,
      ask: again(owner, { createdAt: past }),
      allowed: false,
    }),
    aCase(owner, `date the change of ${noun} back in a creation sent again`, {
      world: there,
      ask: again(owner, { changedAt: past }),
      allowed: false,
    }),
  ]
}

const past = new Date('2020-01-01T00:00:00Z')

function authorship({ noun, path, content, edit, world }: Kept): Case[] {
  const there = { ...world, [path]: { ...content, ...authoredBy(biller) } }
  const forgeries: Fields[] = [
    { createdBy: admin.uid },
    { createdAt: past },
    { changedBy: admin.uid },
    { changedAt: past },
    { createdBy: absent },
    { createdAt: absent },
    { changedBy: absent },
    { changedAt: absent },
  ]
  return forgeries.flatMap((forged) => {
    const [field = '', value] = Object.entries(forged)[0] ?? []
    const says = value === absent ? `without ${field}` : `under a forged ${field}`
    const created = withValue({ ...content, ...creation(owner) }, field, value ?? null)
    const fields = { ...edit, ...change(owner), ...forged }
    return [
      aCase(owner, `create ${noun} ${says}`, {
        world: world ?? {},
        ask: create(path, created),
        allowed: false,
      }),
      aCase(owner, `change ${noun} ${says}`, { world: there, ask: update(path, fields), allowed: false }),
    ]
  })
}

function fieldCases({ noun, path, content, shapes, world }: Kept): Case[] {
  const there = { ...world, [path]: { ...content, ...authoredBy() } }
  const created = { ...content, ...creation(owner) }
  return [
    ...variedCases(owner, `create ${noun}`, {
      world: world ?? {},
      variations: variationsOf(shapes),
      ask: ({ at, value }) => create(path, withValue(created, at, value)),
    }),
    ...variedCases(owner, `change ${noun}`, {
      world: there,
      variations: inUpdates(brieflyVaried(shapes, content)),
      ask: ({ at, value }) => update(path, { [at]: value, ...change(owner) }),
    }),
  ]
}

/** Field by field what a change may write, where creating is the server's business. */
export function changeCases(
  { noun, path, content, shapes }: Pick<Kept, 'noun' | 'path' | 'content' | 'shapes'>,
  who: Person,
): Case[] {
  const there = { [path]: { ...content, changedBy: 'server', changedAt: past } }
  return [
    ...variedCases(who, `change ${noun}`, {
      world: there,
      variations: inUpdates(variationsOf(shapes)),
      ask: ({ at, value }) => update(path, { [at]: value, ...change(who) }),
    }),
    aCase(who, `change ${noun} in another's name`, {
      world: there,
      ask: update(path, { ...change(who), changedBy: 'other' }),
      allowed: false,
    }),
    aCase(who, `change ${noun} at another time`, {
      world: there,
      ask: update(path, { ...change(who), changedAt: past }),
      allowed: false,
    }),
  ]
}
