import { orgPath } from '@covoice/domain'
import * as v from 'valibot'
import { organisationCommand } from '../../../functions/src/commands/kind.ts'
import { refusal } from '../../../functions/src/commands/outcome.ts'
import { refused } from '../../../functions/src/commands/refusal.ts'
import { commandRunner } from '../../../functions/src/commands/run-command.ts'

/** Where the tally of an organisation is kept. */
export const tallyPath = (org: string) => `${orgPath(org)}/tallies/all`

/** Carries out a kind of command that only tests have: it is about no invoice and adds to a tally, which shows each time that it runs. */
export const runTally = commandRunner([
  organisationCommand(
    {
      kind: 'tally',
      schema: v.object({ kind: v.literal('tally'), add: v.number() }),
      right: 'writeSettings',
    },
    async ({ transaction, db, org, command, occasion }, { add }) => {
      const tally = await transaction.get(db.doc(tallyPath(org)))
      const before = Number(tally.get('sum') ?? 0)
      if (add < 0) return refusal(refused('malformed'))
      transaction.set(tally.ref, { sum: before + add, last: command, by: occasion.byName })
      return { outcome: 'done' }
    },
  ),
])
