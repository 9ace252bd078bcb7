import { commandPath, resultPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { commandSteps } from '../../../functions/src/dependencies.ts'
import { aMember, anId, anOrganisation } from '../builders.ts'
import { dataOf, db, deps, project } from '../direct.ts'
import { runTallyWorker } from '../kill.ts'
import { runTally, tallyPath } from './tally-command.ts'

/** Stores a command about the organisation as a client would. */
async function aTally(org: string, by: { uid: string }, add: unknown = 1): Promise<string> {
  const id = anId()
  const asked = { kind: 'tally', add, by: by.uid, createdAt: Timestamp.now() }
  await db.doc(commandPath(org, id)).set(asked)
  return id
}

/** The steps that a command about an organisation goes through; the others are those of freezing an invoice. */
const steps = commandSteps.filter((step) => !['linesRead', 'numberTaken', 'revisionWritten'].includes(step))

describe('a kind of command that is about no invoice', () => {
  test('[S27] has one outcome, and runs once however often it comes', async () => {
    const { org, owner } = await anOrganisation()
    const command = await aTally(org, owner, 3)
    const task = { org, command, lastAttempt: false }
    await Promise.all([runTally(task, deps()), runTally(task, deps())])
    await runTally(task, deps())
    expect(await dataOf(tallyPath(org))).toEqual({ sum: 3, last: command, by: 'Ann Owner' })
    expect(await dataOf(resultPath(org, command))).toEqual({
      ...{ by: owner.uid, kind: 'tally', finishedAt: expect.any(Timestamp) as Timestamp },
      ...{ outcomes: {}, outcome: { outcome: 'done' } },
    })
  })

  test('[S27] killed at any step and started again it has run once', async () => {
    const { org, owner } = await anOrganisation()
    const commands: string[] = []
    for (const step of steps) {
      const command = await aTally(org, owner)
      commands.push(command)
      const work = { project, org, commands: [command], dispatches: 1 }
      expect(await runTallyWorker({ ...work, killAt: { step, times: 1 } }), step).toBe('killed')
      await runTally({ org, command, lastAttempt: false }, deps())
      expect(await dataOf(tallyPath(org)), step).toMatchObject({ sum: commands.length, last: command })
    }
  })

  test('[S27] takes the right that its kind names, and tells its author of a refusal', async () => {
    const { org, owner } = await anOrganisation()
    const biller = await aMember(org, 'biller')
    const outcomeOf = async (by: { uid: string }, add: unknown) => {
      const command = await aTally(org, by, add)
      await runTally({ org, command, lastAttempt: false }, deps())
      return dataOf(resultPath(org, command))
    }
    expect(await outcomeOf(biller, 1)).toMatchObject({ outcome: { problem: 'notAllowed' } })
    expect(await outcomeOf({ uid: 'nobody' }, 1)).toMatchObject({ outcome: { problem: 'notAMember' } })
    expect(await outcomeOf(owner, -1)).toMatchObject({ outcome: { problem: 'malformed' } })
    expect(await outcomeOf(owner, 'one')).toMatchObject({ kind: 'malformed', problem: 'malformed' })
    expect((await db.doc(tallyPath(org)).get()).exists).toBe(false)
  })

  test('[S27] that fails is tried again, and given up with a word at the end', async () => {
    const { org, owner } = await anOrganisation()
    const command = await aTally(org, owner)
    const failing = deps({
      step: (name) => (name === 'subjectRead' ? Promise.reject(new Error('broken')) : Promise.resolve()),
    })
    await expect(runTally({ org, command, lastAttempt: false }, failing)).rejects.toThrow('1 failed')
    expect(await dataOf(resultPath(org, command))).toMatchObject({ finishedAt: null, outcomes: {} })
    expect(await dataOf(resultPath(org, command))).not.toHaveProperty('outcome')
    await runTally({ org, command, lastAttempt: true }, failing)
    expect(await dataOf(resultPath(org, command))).toMatchObject({ outcome: { problem: 'serverFailed' } })
  })
})
