import type { Ask } from '../emulator/ask.ts'
import type { Case, World } from './case.ts'
import type { Person } from './people.ts'

/** Ids that no client makes: names of the server's documents, names that every object has, and near misses. */
const foreignIds: readonly string[] = [
  ...['created', 'constructor', 'hasOwnProperty', 'email-xyz-1-first', 'command-constructor0'],
  ...['x'.repeat(19), 'x'.repeat(21), `${'x'.repeat(19)}-`, `${'x'.repeat(19)}é`, `${'x'.repeat(20)}\n`],
]

/** Asks to create a document under each id that no client makes. */
export function foreignCases(
  who: Person,
  title: string,
  { world, ask }: { world: World; ask: (id: string) => Ask },
): Case[] {
  return foreignIds.map((id) => ({
    question: `what ${who.title} may ${title} under`,
    differs: JSON.stringify(id),
    ...{ who, world, ask: ask(id), allowed: false },
  }))
}
