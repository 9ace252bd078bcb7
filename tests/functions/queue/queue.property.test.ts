import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jobSteps, type Step } from '../../../functions/src/dependencies.ts'
import { anId } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { anErrand, errandPath, runErrand, type Errand, type Luck } from './errand.ts'

/** A worker takes up an errand and pauses at a step, for ever when it died; or the clock goes on; or a paused worker does. */
type Act =
  | { kind: 'work'; errand: number; luck: Luck; pausesAt: Step | null }
  | { kind: 'resume'; worker: number }
  | { kind: 'timePasses'; seconds: number }

const patience = 3
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      errand: fc.nat(1),
      luck: fc.constantFrom<Luck>('succeeds', 'waits', 'fails'),
      // within a transaction a pause would hold its locks
      pausesAt: fc.option(
        fc.constantFrom(...jobSteps.filter((step) => step !== 'jobRead' && step !== 'jobWritten')),
      ),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('resume' as const), worker: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('timePasses' as const), seconds: fc.constantFrom(30, 90, 150) }),
  },
)

/** Two errands that may not run together, the paused workers, and a clock that tests can move forward. */
async function aWorld() {
  const org = anId()
  const ids = [anId(), anId()]
  for (const id of ids)
    await db.doc(errandPath({ org, id })).set({ ...anErrand({ patience }), at: new Date() })
  let now = Date.now()
  const paused: (() => Promise<unknown>)[] = []
  const errandsNow = async () =>
    (await documentsIn(`orgs/${org}/errands`)) as unknown as Record<string, Errand>

  async function work(index: number, luck: Luck, pausesAt: Step | null): Promise<void> {
    const reached = Promise.withResolvers<null>()
    const goesOn = Promise.withResolvers<null>()
    const step = async (name: Step) => {
      if (name !== pausesAt) return
      reached.resolve(null)
      await goesOn.promise
    }
    const id = ids[index] ?? ''
    const life = runErrand({ org, id }, luck, deps({ step, now: () => new Date(now) })).catch(
      (error: unknown) => {
        if (!(error instanceof Error) || error.name !== 'LeaseHeld') throw error
      },
    )
    await Promise.race([life, reached.promise])
    paused.push(() => {
      goesOn.resolve(null)
      return life
    })
  }

  /** Only one errand of the street has a lease that is in force. */
  async function check(): Promise<void> {
    const inForce = Object.values(await errandsNow()).filter(
      ({ leaseUntil }) => leaseUntil !== null && leaseUntil.toMillis() > now,
    )
    expect(inForce.length).toBeLessThanOrEqual(1)
    for (const { attempts } of Object.values(await errandsNow()))
      expect(attempts).toBeLessThanOrEqual(patience)
  }

  return {
    org,
    ids,
    errandsNow,
    results: () => documentsIn(`orgs/${org}/errandResults`),
    run: async (one: Act) => {
      if (one.kind === 'work') await work(one.errand, one.luck, one.pausesAt)
      else if (one.kind === 'resume') await paused.splice(one.worker, 1)[0]?.()
      else now += one.seconds * 1_000
      await check()
    },
    resumeAll: async () => {
      for (const resume of paused.splice(0)) await resume()
    },
    pass: (seconds: number) => {
      now += seconds * 1_000
    },
  }
}

test('[J1] [J2] [J3] however workers pause, die and come back: one lease at a time, and each job ends once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 3, maxLength: 14 }), async (acts) => {
      const world = await aWorld()
      for (const one of acts) await world.run(one)
      // all leases end now: a worker that is still busy may return after another one has taken its job
      world.pass(300)
      for (let attempt = 0; attempt <= patience; attempt++)
        for (const errand of [0, 1])
          await world.run({ kind: 'work', errand, luck: 'succeeds', pausesAt: null })
      const ended = await world.errandsNow()
      await world.resumeAll()
      // a late worker changes nothing any more
      expect(await world.errandsNow()).toEqual(ended)
      const results = Object.keys(await world.results())
      for (const id of world.ids) {
        const { state, holder, leaseUntil } = ended[id]!
        expect(['done', 'failed']).toContain(state)
        expect({ holder, leaseUntil }).toEqual({ holder: null, leaseUntil: null })
        expect(results.includes(id)).toBe(state === 'done')
      }
    }),
    { numRuns: 25 },
  )
})
