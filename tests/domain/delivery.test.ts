import {
  afterEvent,
  deliveryKinds,
  hasFailed,
  isSettled,
  queuedRecipient,
  recipientStates,
  type DeliveryEvent,
  type RecipientState,
} from '@covoice/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const after = (events: readonly DeliveryEvent[]) => events.reduce(afterEvent, queuedRecipient())
const event = (kind: DeliveryEvent['kind'], at = 1, reason = ''): DeliveryEvent => ({ kind, at, reason })

const anEvent = fc.record({
  kind: fc.constantFrom(...deliveryKinds),
  at: fc.integer({ min: 0, max: 3 }),
  reason: fc.constantFrom('', '250 OK', '550 no such user'),
})

test('[G7] the same events in any order and repetition give the same state', () => {
  const shuffled = fc
    .array(anEvent, { maxLength: 8 })
    .chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.array(fc.constantFrom(...(events.length ? events : [event('processed')])), { maxLength: 8 }),
      ),
    )
  fc.assert(
    fc.property(shuffled, ([events, inAnyOrder, again]) => {
      const repeated = events.length ? [...inAnyOrder, ...again] : []
      expect(after(repeated)).toEqual(after(events))
    }),
  )
})

test('[G7] no event moves the state backwards', () => {
  const rank = (state: RecipientState) => recipientStates.indexOf(state)
  fc.assert(
    fc.property(fc.array(anEvent), anEvent, (events, next) => {
      const known = after(events)
      expect(rank(afterEvent(known, next).state)).toBeGreaterThanOrEqual(rank(known.state))
    }),
  )
})

test('[G7] a deferral after the delivery is ignored, a later bounce is not', () => {
  const delivered = after([event('processed', 1), event('delivered', 2, '250 OK'), event('deferred', 3)])
  expect(delivered).toEqual({ state: 'delivered', at: 2, reason: '250 OK', openedAt: null })
  expect(afterEvent(delivered, event('bounce', 9, '550')).state).toBe('bounced')
  expect(after([event('deferred', 2, 'first'), event('deferred', 5, 'second')]).reason).toBe('second')
})

test('[G7] the first opening counts, whatever the state', () => {
  expect(after([event('open', 9), event('open', 4), event('delivered', 2)])).toMatchObject({
    state: 'delivered',
    openedAt: 4,
  })
})

test('[G7] a message is settled when it arrived or never will', () => {
  const settled = recipientStates.filter((state) => isSettled({ ...queuedRecipient(), state }))
  expect(settled).toEqual(['dropped', 'delivered', 'bounced', 'spam'])
  expect(settled.filter((state) => hasFailed({ state }))).toEqual(['dropped', 'bounced', 'spam'])
})
