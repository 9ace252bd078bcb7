import { memberPath, membersPath, orgPath } from '@covoice/domain'
import { create, get, list, remove, update } from '../emulator/ask.ts'
import type { Fields, Value } from '../emulator/wire.ts'
import { type Case, type Question, aCase, everyoneAsks, no, org } from './case.ts'
import { anOrganisation, change } from './documents.ts'
import { changeCases } from './kept-documents.ts'
import { admin, may, owner, people, technician, viewer } from './people.ts'
import { country, name } from './shapes.ts'
import { type Shapes, pattern } from './variations.ts'

const path = orgPath(org)
const hasIssued = { [path]: anOrganisation({ firstIssuedAt: new Date('2026-01-31T12:00:00Z') }) }

const shapes: Shapes = {
  name,
  country,
  timeZone: pattern(['Europe/Berlin', 'Etc/GMT+12', 'UTC'], ['', 'a b', 'x'.repeat(65)]),
  currency: pattern(['CHF', 'EUR'], ['eur', 'EURO', '']),
}

const access: Question[] = [
  { title: 'read the organisation', ask: () => get(path), allowed: ({ member }) => member !== null },
  { title: 'list organisations', ask: () => list('orgs'), allowed: no },
  {
    title: 'rename the organisation',
    ask: (who) => update(path, { name: 'Acme & Sons', ...change(who) }),
    allowed: (who) => may(who, 'writeSettings'),
  },
  {
    title: 'change the currency before the first invoice is issued',
    ask: (who) => update(path, { currency: 'USD', ...change(who) }),
    allowed: (who) => may(who, 'changeCurrency'),
  },
  {
    title: 'change the currency after the first invoice was issued',
    world: hasIssued,
    ask: (who) => update(path, { currency: 'USD', ...change(who) }),
    allowed: no,
  },
  {
    title: 'move the organisation to another country after the first invoice was issued',
    world: hasIssued,
    ask: (who) => update(path, { country: 'AT', timeZone: 'Europe/Vienna', ...change(who) }),
    allowed: (who) => may(who, 'writeSettings'),
  },
  {
    title: 'create an organisation',
    ask: (who) => create(orgPath(`${org}-new`), { ...anOrganisation(), createdBy: who.uid }),
    allowed: no,
  },
  { title: 'delete the organisation', ask: () => remove(path), allowed: no },
]

const forged: Record<string, Value> = {
  plan: 'subscriber',
  firstIssuedAt: null,
  createdBy: owner.uid,
  createdAt: new Date('2020-01-01T00:00:00Z'),
}

const forgeries: Case[] = Object.entries(forged).map(([field, value]) =>
  aCase(owner, `forge ${field}`, {
    world: hasIssued,
    ask: update(path, { [field]: value, ...change(owner) }),
    allowed: false,
  }),
)

const longName = 'https://evil.example '.repeat(9)

const keepsName = aCase(owner, 'change the country of an organisation with a name of an earlier release', {
  world: { [path]: anOrganisation({ name: longName }) },
  ask: update(path, { country: 'AT', ...change(owner) }),
  allowed: true,
})

export const organisationCases: Case[] = [
  ...everyoneAsks(access),
  keepsName,
  ...forgeries,
  ...changeCases({ noun: 'the organisation', path, content: anOrganisation(), shapes }, owner),
]

const aMember: Fields = {
  role: 'viewer',
  customers: null,
  name: 'Vera',
  email: 'vera@acme.example',
  joinedAt: null,
}
const colleague = memberPath(org, 'colleague')
const withColleague = { [colleague]: aMember }

const memberQuestions: Question[] = [
  {
    title: 'read a colleague',
    world: withColleague,
    ask: () => get(colleague),
    allowed: (who) => may(who, 'readMembers'),
  },
  { title: 'list the members', ask: () => list(membersPath(org)), allowed: (who) => may(who, 'readMembers') },
  {
    title: 'change their own name',
    ask: (who) => update(memberPath(org, who.uid ?? 'nobody'), { name: 'New name', ...change(who) }),
    allowed: ({ member }) => member !== null,
  },
  {
    title: "change a colleague's name",
    world: withColleague,
    ask: (who) => update(colleague, { name: 'Nick', ...change(who) }),
    allowed: no,
  },
  {
    title: 'give themselves another role',
    ask: (who) =>
      update(memberPath(org, who.uid ?? 'nobody'), {
        role: who.member?.role === 'owner' ? 'admin' : 'owner',
        ...change(who),
      }),
    allowed: no,
  },
  {
    title: 'widen their own reach',
    ask: (who) => update(memberPath(org, who.uid ?? 'nobody'), { customers: ['any'], ...change(who) }),
    allowed: no,
  },
  {
    title: 'add a member',
    ask: () => create(memberPath(org, 'newcomer'), aMember),
    allowed: no,
  },
  {
    title: 'remove a member',
    world: withColleague,
    ask: () => remove(colleague),
    allowed: no,
  },
  {
    title: 'leave by deleting their own membership',
    ask: (who) => remove(memberPath(org, who.uid ?? 'nobody')),
    allowed: no,
  },
]

const joining: Case[] = people
  .filter(({ member }) => member === null)
  .map((who) =>
    aCase(who, 'make themselves a member', {
      world: {},
      ask: create(memberPath(org, who.uid ?? 'nobody'), { ...aMember, role: 'owner' }),
      allowed: false,
    }),
  )

const ownPath = memberPath(org, viewer.uid ?? '')

const keepsOwnName = aCase(viewer, 'write their own document again with a name of an earlier release', {
  world: { [ownPath]: { ...aMember, name: longName } },
  ask: update(ownPath, { name: longName, ...change(viewer) }),
  allowed: true,
})

export const memberCases: Case[] = [
  ...everyoneAsks(memberQuestions),
  keepsOwnName,
  ...joining,
  ...[admin, technician].flatMap((who) =>
    changeCases(
      {
        noun: 'their own member document',
        path: memberPath(org, who.uid ?? ''),
        content: { ...aMember, ...who.member },
        shapes: { name },
      },
      who,
    ),
  ),
]
