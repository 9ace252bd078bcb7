import { expect, test } from 'vitest'
import { jobSteps } from '../../../functions/src/dependencies.ts'
import { sweep } from '../../../functions/src/queue/sweep.ts'
import { anId } from '../builders.ts'
import { dataOf, db, deps, documentsIn, project } from '../direct.ts'
import { runQueueWorker } from '../kill.ts'
import { anErrand, errandPath, errands, resultPath, runErrand } from './errand.ts'

/** What is so once the dead worker's lease has ended. */
const afterTheLease = deps({ now: () => new Date(Date.now() + 3 * 60_000) })

/** Two errands in different streets, stored as they wait. */
async function twoErrands() {
  const org = anId()
  const addresses = [
    { org, id: anId() },
    { org, id: anId() },
  ] as const
  for (const address of addresses)
    await db.doc(errandPath(address)).set({ ...anErrand({ street: address.id }), at: new Date() })
  return { org, addresses }
}

/** How often each errand was delivered. */
const resultsOf = (org: string) => documentsIn(`orgs/${org}/errandResults`)

test.each(jobSteps)(
  '[J4] a worker killed at %s leaves a job that the next one finishes once',
  async (step) => {
    const { org, addresses } = await twoErrands()
    const [first, second] = addresses
    const work = { project, org, killAt: { step, times: 2 } }
    const order = [first, second].map(({ id }) => ({ id, luck: 'succeeds' as const }))
    expect(await runQueueWorker({ ...work, errands: order })).toBe('killed')
    // the other errand first, and each twice: as late and as often as tasks come
    for (const address of [second, first, second, first]) await runErrand(address, 'succeeds', afterTheLease)
    for (const address of addresses) {
      expect(await dataOf(errandPath(address))).toMatchObject({
        state: 'done',
        holder: null,
        leaseUntil: null,
      })
      expect(await dataOf(resultPath(address))).toBeDefined()
    }
    expect(Object.keys(await resultsOf(org))).toHaveLength(2)
  },
)

test.each(['jobWritten', 'jobSettled'] as const)(
  '[J4] a worker killed at %s of a setback leaves a job that waits for its next attempt',
  async (step) => {
    const { org, addresses } = await twoErrands()
    const [address] = addresses
    const work = { project, org, killAt: { step, times: 1 } }
    expect(await runQueueWorker({ ...work, errands: [{ id: address.id, luck: 'waits' }] })).toBe('killed')
    const { attempts, state } = await dataOf(errandPath(address))
    expect({ attempts, state }).toEqual({ attempts: 1, state: step === 'jobSettled' ? 'queued' : 'carrying' })
    expect(await runErrand(address, 'succeeds', afterTheLease)).toBe('recorded')
    expect(await dataOf(errandPath(address))).toMatchObject({ state: 'done', attempts: 2 })
  },
)

test('[J5] the sweep finds the job of a killed worker once its lease has ended, and not before', async () => {
  const { org, addresses } = await twoErrands()
  const [address] = addresses
  const order = [{ id: address.id, luck: 'succeeds' as const }]
  await runQueueWorker({ project, org, errands: order, killAt: { step: 'leaseRenewed', times: 1 } })
  const found = async (withDeps: typeof afterTheLease) =>
    (await sweep(errands, withDeps)).filter((one) => one.org === org && one.id === address.id)
  expect(await found(deps())).toEqual([])
  expect(await found(afterTheLease)).toEqual([address])
})
