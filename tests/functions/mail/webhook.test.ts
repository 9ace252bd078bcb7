import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { afterEvent, queuedRecipient } from '@covoice/domain'
import { expect, test } from 'vitest'
import { readEvents } from '../../../functions/src/vendors/sendgrid/webhook.ts'
import { verificationKey } from '../../../scripts/stand-ins/sendgrid/webhook-key.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const publicKey = verificationKey(privateKey)
const now = Date.parse('2026-11-03T12:00:00Z')

const event = (known = {}) => ({
  sg_event_id: 'e1',
  event: 'delivered',
  email: 'AP@Northwind.example',
  timestamp: now / 1000 - 60,
  org: 'bright',
  message: 'inv1-1-first',
  response: '250 OK',
  ...known,
})

function signed(body: string, { key = privateKey, at = now }: { key?: KeyObject; at?: number } = {}) {
  const timestamp = String(Math.floor(at / 1000))
  return {
    'x-twilio-email-event-webhook-timestamp': timestamp,
    'x-twilio-email-event-webhook-signature': sign('sha256', Buffer.from(timestamp + body), key).toString(
      'base64',
    ),
  }
}

const read = (told: unknown, options: Parameters<typeof signed>[1] = {}) => {
  const body = JSON.stringify(told)
  return readEvents({ rawBody: Buffer.from(body), headers: signed(body, options) }, publicKey, now)
}

test('[G6] a signed call is accepted', () => {
  expect(read([event(), event({ sg_event_id: 'e2', event: 'bounce', reason: '550 no such user' })])).toEqual({
    kind: 'events',
    events: [
      {
        ...{ id: 'e1', kind: 'delivered', email: 'ap@northwind.example', at: now - 60_000 },
        ...{ org: 'bright', message: 'inv1-1-first', reason: '250 OK' },
      },
      expect.objectContaining({ id: 'e2', kind: 'bounce', reason: '550 no such user' }),
    ],
  })
})

test('[G6] another key, another body, another time or no signature is refused', () => {
  const body = Buffer.from(JSON.stringify([event()]))
  const headers = signed(body.toString())
  const stranger = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
  const refusal = (why: string) => ({ kind: 'refused', why })
  expect(read([event()], { key: stranger })).toEqual(refusal('badSignature'))
  expect(readEvents({ rawBody: Buffer.concat([body, Buffer.from(' ')]), headers }, publicKey, now)).toEqual(
    refusal('badSignature'),
  )
  const later = { ...headers, 'x-twilio-email-event-webhook-timestamp': String(now / 1000 + 1) }
  expect(readEvents({ rawBody: body, headers: later }, publicKey, now)).toEqual(refusal('badSignature'))
  const nonsense = { ...headers, 'x-twilio-email-event-webhook-signature': 'AAAA' }
  expect(readEvents({ rawBody: body, headers: nonsense }, publicKey, now)).toEqual(refusal('badSignature'))
  expect(readEvents({ rawBody: body, headers: {} }, publicKey, now)).toEqual(refusal('unsigned'))
})

test.for(['', 'no key', verificationKey(generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey)])(
  '[G6] without a valid key every call is refused: %s',
  (key) => {
    const body = JSON.stringify([event()])
    expect(readEvents({ rawBody: Buffer.from(body), headers: signed(body) }, key, now)).toEqual({
      kind: 'refused',
      why: 'noKey',
    })
  },
)

test.for([-301_000, 301_000])('[G6] a call %i ms from now is stale', (skewMs) => {
  expect(read([event()], { at: now + skewMs })).toEqual({ kind: 'refused', why: 'stale' })
  expect(read([event()], { at: now + skewMs - Math.sign(skewMs) * 1_000 }).kind).toBe('events')
})

test('[G6] a repeated call has the same events, and changes nothing', () => {
  const [first, again] = [read([event()]), read([event()])]
  expect(again).toEqual(first)
  const events = first.kind === 'events' && again.kind === 'events' ? [...first.events, ...again.events] : []
  expect(events.reduce(afterEvent, queuedRecipient())).toEqual(afterEvent(queuedRecipient(), events[0]!))
})

test.for([{}, null, 'text', 5])('[G6] a signed call without a list is malformed: %j', (told) => {
  expect(read(told)).toEqual({ kind: 'refused', why: 'malformed' })
})

test('[G6] a signed call that is not JSON is malformed', () => {
  expect(readEvents({ rawBody: Buffer.from('['), headers: signed('[') }, publicKey, now)).toEqual({
    kind: 'refused',
    why: 'malformed',
  })
})

test('[G6] events of other mail, of irrelevant kinds, or that can’t be read are left out', () => {
  const others = [
    event({ event: 'click' }),
    event({ event: 'group_unsubscribe' }),
    event({ org: undefined }),
    event({ timestamp: 'soon' }),
    event({ sg_event_id: '' }),
    null,
    'delivered',
  ]
  expect(read([...others, event()])).toMatchObject({ kind: 'events', events: [{ id: 'e1' }] })
})
