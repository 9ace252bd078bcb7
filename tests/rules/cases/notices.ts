import { noticePath, noticesPath } from '@covoice/domain'
import { create, get, list, remove, update } from '../emulator/ask.ts'
import { type Fields, absent, requestTime } from '../emulator/wire.ts'
import { type Case, type World, aCase, everyoneAsks, no, org, variedCases } from './case.ts'
import { change } from './documents.ts'
import { type Person, admin, biller, technician } from './people.ts'
import { flag, variationsOf } from './variations.ts'

const id = 'mention-an-invoice-a-comment'
const past = new Date('2026-03-01T09:00:00Z')
const pathOf = ({ uid }: Person) => noticePath(org, uid ?? 'nobody', id)

const aNotice: Fields = {
  ...{ read: false, kind: 'mention', document: 'invoice', documentId: 'an-invoice', about: 'a-comment' },
  ...{ numberText: '', by: 'colleague', byName: 'Colleague', at: past, expiresAt: past },
}
const told = (who: Person): World => ({ [pathOf(who)]: aNotice })
const forgeries: Fields[] = [
  { byName: 'Boss' },
  { at: requestTime },
  { expiresAt: requestTime },
  { kind: 'reply' },
]
const isMember = ({ member }: Person) => member !== null

/** What a person is to know: read by that person alone, written by the server. */
export const noticeCases: Case[] = [
  ...everyoneAsks([
    { title: 'read their own notice', world: told, ask: (who) => get(pathOf(who)), allowed: isMember },
    {
      title: 'list their own notices',
      world: told,
      ask: (who) => list(noticesPath(org, who.uid ?? 'nobody')),
      allowed: isMember,
    },
    {
      title: "read a colleague's notice",
      world: told({ ...admin, uid: 'other' }),
      ask: () => get(pathOf({ ...admin, uid: 'other' })),
      allowed: no,
    },
    { title: "list a colleague's notices", ask: () => list(noticesPath(org, 'other')), allowed: no },
    {
      title: 'say that they have read a notice',
      world: told,
      ask: (who) => update(pathOf(who), { read: true, ...change(who) }),
      allowed: isMember,
    },
    {
      title: "say that a colleague's notice was read",
      world: told({ ...admin, uid: 'other' }),
      ask: (who) => update(pathOf({ ...admin, uid: 'other' }), { read: true, ...change(who) }),
      allowed: no,
    },
    { title: 'give themselves a notice', ask: (who) => create(pathOf(who), aNotice), allowed: no },
    { title: 'delete a notice', world: told, ask: (who) => remove(pathOf(who)), allowed: no },
  ]),
  ...variedCases(technician, 'mark a notice', {
    world: told(technician),
    variations: variationsOf({ read: flag }).filter(({ value }) => value !== absent),
    ask: ({ at, value }) => update(pathOf(technician), { [at]: value, ...change(technician) }),
  }),
  ...forgeries.map((forged) =>
    aCase(biller, `change the ${Object.keys(forged).join()} of a notice`, {
      world: told(biller),
      ask: update(pathOf(biller), { read: true, ...change(biller), ...forged }),
      allowed: false,
    }),
  ),
  aCase(biller, 'mark a notice under another name', {
    world: told(biller),
    ask: update(pathOf(biller), { read: true, ...change(admin) }),
    allowed: false,
  }),
  aCase(biller, 'mark a notice at another time', {
    world: told(biller),
    ask: update(pathOf(biller), { read: true, ...change(biller), changedAt: past }),
    allowed: false,
  }),
]
