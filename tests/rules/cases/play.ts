import { memberPath, orgPath, organisationPath } from '@covoice/domain'
import type { Ask, Write } from '../emulator/ask.ts'
import { set } from '../emulator/ask.ts'
import type { Claims, Project, Verdict } from '../emulator/project.ts'
import { type Case, org } from './case.ts'
import { anOrganisation } from './documents.ts'
import type { Fields } from '../emulator/wire.ts'
import { outsider } from './people.ts'

/** As many as keep the emulator busy without queueing. */
const questionsAtOnce = 32

/** A case, and what the token of its person says beside the uid. */
export interface Played {
  one: Case
  claims?: Claims
}

/** Plays every case in an organisation of its own and says what the rules answered, in the order of the cases. */
export async function play(project: Project, cases: readonly Case[], round = 'one'): Promise<Verdict[]> {
  return playAs(
    project,
    cases.map((one) => ({ one })),
    round,
  )
}

/** The same for people whose tokens have claims. */
export async function playAs(project: Project, played: readonly Played[], round: string): Promise<Verdict[]> {
  const place = (index: number) => `${round}-${index}`
  await project.store([
    set(memberPath('elsewhere', outsider.uid ?? ''), {
      role: 'owner',
      customers: null,
      name: 'Boss elsewhere',
    }),
    ...played.flatMap(({ one }, index) => worldOf(one).map((write) => moved(write, place(index)))),
  ])
  const verdicts: Verdict[] = []
  const waiting = played.entries()
  const asking = Array.from({ length: questionsAtOnce }, async () => {
    for (const [index, { one, claims }] of waiting)
      verdicts[index] = await project.ask(askedAt(one.ask, place(index)), one.who.uid, claims)
  })
  await Promise.all(asking)
  return verdicts
}

/** The documents of a case. */
export function worldOf({ who, world }: Case): Write[] {
  const documents: Record<string, Fields> = { [orgPath(org)]: anOrganisation(), ...world }
  if (who.member) documents[memberPath(org, who.uid ?? '')] ??= { ...who.member }
  if (who.uid)
    documents[organisationPath(who.uid, org)] ??= { name: 'Acme', role: who.member?.role ?? 'owner' }
  return Object.entries(documents).map(([path, data]) => set(path, data))
}

function askedAt(ask: Ask, place: string): Ask {
  switch (ask.kind) {
    case 'get':
      return { ...ask, path: at(ask.path, place) }
    case 'list':
      return { ...ask, listing: { ...ask.listing, collection: at(ask.listing.collection, place) } }
    case 'commit':
      return { ...ask, writes: ask.writes.map((write) => moved(write, place)) }
  }
}

function moved(write: Write, place: string): Write {
  return { ...write, path: at(write.path, place) }
}

const at = (path: string, place: string): string => path.replace(org, place)
