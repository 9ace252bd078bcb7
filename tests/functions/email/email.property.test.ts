import { messageId } from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliver } from '../../../functions/src/delivery/deliver.ts'
import { recordEvents } from '../../../functions/src/delivery/record-events.ts'
import type { MailEvent, MailProvider } from '../../../functions/src/delivery/mail-provider.ts'
import { messageSteps, type Step } from '../../../functions/src/dependencies.ts'
import { ask, headerOf } from '../builders.ts'
import { deps } from '../direct.ts'
import { aSender, messageOf, providerOf, send } from './mailing.ts'

/** Whether the provider accepts a mail, and its answer. */
type Answer = 'takesIt' | 'takesItInSilence' | 'losesItInSilence' | 'refuses' | 'isBusy'

type Act =
  | { kind: 'work'; answer: Answer; diesAt: Step | null }
  | { kind: 'events'; of: readonly MailEvent['kind'][] }
  | { kind: 'timePasses' }
  | { kind: 'retry' }

const answers: Answer[] = ['takesIt', 'takesItInSilence', 'losesItInSilence', 'refuses', 'isBusy']
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('work' as const),
      answer: fc.constantFrom(...answers),
      diesAt: fc.option(fc.constantFrom(...messageSteps)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('events' as const),
      of: fc.array(fc.constantFrom('processed' as const, 'delivered' as const, 'open' as const), {
        maxLength: 3,
      }),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'timePasses' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'retry' as const }) },
)

/** One message, its provider, and a clock that can be put forward. */
async function aWorld() {
  const { org, owner, invoice } = await aSender()
  await send(org, owner, invoice)
  const message = messageId(invoice, 1, null)
  let taken = 0
  let now = Date.now()

  const providerThat =
    (answer: Answer): MailProvider['send'] =>
    () => {
      if (answer === 'takesIt' || answer === 'takesItInSilence') taken += 1
      switch (answer) {
        case 'takesIt':
          return Promise.resolve({ kind: 'accepted', providerId: 'p' })
        case 'refuses':
          return Promise.resolve({ kind: 'refused', reason: 'no', status: 400, retry: false })
        case 'isBusy':
          return Promise.resolve({ kind: 'later', reason: 'busy', retryAfterMs: null })
        default:
          return Promise.resolve({ kind: 'unknown', why: 'timeout' })
      }
    }

  /** A worker that dies does nothing more and tells nobody: its call never ends. */
  async function work(answer: Answer, diesAt: Step | null): Promise<void> {
    const { promise: death, resolve: died } = Promise.withResolvers<null>()
    const step = (name: Step) => {
      if (name !== diesAt) return Promise.resolve()
      died(null)
      return new Promise<void>(() => undefined)
    }
    const life = deliver(
      { org, message, lastAttempt: false },
      deps({ step, now: () => new Date(now) }),
      providerOf(providerThat(answer)),
    ).catch(() => undefined)
    await Promise.race([life, death])
  }

  /** The provider sends events only for mails that it accepted. */
  async function tell(kinds: readonly MailEvent['kind'][]): Promise<void> {
    if (taken === 0) return
    const [recipient] = (await messageOf(org, message)).recipients
    const events = kinds.map((kind, index): MailEvent => ({
      ...{ kind, org, message, at: now, reason: '' },
      id: `${kind}-${index}`,
      email: recipient?.email ?? '',
    }))
    await recordEvents(events, deps({ now: () => new Date(now) }))
  }

  async function run(one: Act): Promise<void> {
    if (one.kind === 'work') await work(one.answer, one.diesAt)
    else if (one.kind === 'events') await tell(one.of)
    else if (one.kind === 'timePasses') now += 3 * 60_000
    else await ask(org, owner, { kind: 'retry', invoices: [invoice], message })
  }

  return {
    run,
    state: async () => ({
      taken,
      message: await messageOf(org, message),
      header: await headerOf(org, invoice),
    }),
  }
}

test('[Q11] however workers die, providers answer and events arrive, an email is accepted at most once and its shown state is true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 8 }), async (acts) => {
      const world = await aWorld()
      for (const one of acts) await world.run(one)
      // whatever was left half done is found by the sweep, and the provider tells in the end
      await world.run({ kind: 'timePasses' })
      await world.run({ kind: 'work', answer: 'takesIt', diesAt: null })
      const before = await world.state()
      if (before.taken === 0) expect(['failed', 'unknown']).toContain(before.message.state)
      await world.run({ kind: 'events', of: ['delivered', 'processed', 'delivered'] })
      const { taken, message, header } = await world.state()
      expect(taken).toBeLessThanOrEqual(1)
      expect(message.state === 'accepted').toBe(taken === 1)
      expect(header.status).toBe(taken === 1 ? 'sent' : 'draft')
      if (taken === 1) expect(header.delivery?.state).toMatch(/delivered|opened/)
    }),
    { numRuns: 15 },
  )
})
