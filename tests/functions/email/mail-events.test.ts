import { generateKeyPairSync, sign } from 'node:crypto'
import { messageId, messagePath } from '@covoice/domain'
import { GrpcStatus, type Firestore, type Transaction } from 'firebase-admin/firestore'
import { expect, test, vi } from 'vitest'
import type { WebhookRequest } from '../../../functions/src/delivery/mail-provider.ts'
import { receiveEvents } from '../../../functions/src/delivery/receive-events.ts'
import { eventsSetAside } from '../../../functions/src/log.ts'
import { messageQueue } from '../../../functions/src/delivery/message-queue.ts'
import { sweep } from '../../../functions/src/queue/sweep.ts'
import { readEvents } from '../../../functions/src/vendors/sendgrid/webhook.ts'
import { headerOf } from '../builders.ts'
import { db, deps } from '../direct.ts'
import { aProvider, aSender, deliverOnce, messageOf, send } from './mailing.ts'

vi.mock('../../../functions/src/log.ts', { spy: true })

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const publicKeyText = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')

const reads = (publicKey: string) => (request: WebhookRequest, now: number) =>
  readEvents(request, publicKey, now)
const key = reads(publicKeyText)

/** A call of the webhook as the provider makes it, signed over the very bytes. */
function aCall(events: object[], { at = new Date(), method = 'POST' } = {}) {
  const rawBody = Buffer.from(JSON.stringify(events))
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signature = sign('sha256', Buffer.concat([Buffer.from(timestamp), rawBody]), privateKey)
  return {
    method,
    rawBody,
    headers: {
      'x-twilio-email-event-webhook-signature': signature.toString('base64'),
      'x-twilio-email-event-webhook-timestamp': timestamp,
    },
  }
}

async function anAcceptedMessage() {
  const { org, owner, invoice } = await aSender()
  await send(org, owner, invoice, { to: ['bo@contoso.example'], cc: ['cy@contoso.example'] })
  const message = messageId(invoice, 1, null)
  await deliverOnce(org, message, aProvider())
  const event = (kind: string, email: string, second: number) => ({
    ...{ sg_event_id: `${kind}-${email}`, event: kind, email, org, message },
    timestamp: Math.floor(Date.now() / 1000) + second,
  })
  return { org, invoice, message, event }
}

const states = async (org: string, message: string) =>
  (await messageOf(org, message)).recipients.map(({ state, openedAt }) => [state, openedAt !== null])

test('[Q13] the provider’s events are stored per recipient, and shown on the invoice', async () => {
  const { org, invoice, message, event } = await anAcceptedMessage()
  const told = [event('delivered', 'bo@contoso.example', 1), event('deferred', 'cy@contoso.example', 1)]
  expect(await receiveEvents(aCall(told), key, deps())).toBe(204)
  expect(await states(org, message)).toEqual([
    ['delivered', false],
    ['deferred', false],
  ])
  expect(await headerOf(org, invoice)).toMatchObject({ delivery: { message, state: 'accepted' } })
  await receiveEvents(aCall([event('delivered', 'cy@contoso.example', 2)]), key, deps())
  expect(await headerOf(org, invoice)).toMatchObject({ delivery: { message, state: 'delivered' } })
  await receiveEvents(aCall([event('open', 'BO@contoso.example', 3)]), key, deps())
  expect(await headerOf(org, invoice)).toMatchObject({ delivery: { message, state: 'opened' } })
  await receiveEvents(aCall([event('bounce', 'cy@contoso.example', 4)]), key, deps())
  expect(await headerOf(org, invoice)).toMatchObject({
    status: 'sent',
    delivery: { message, state: 'trouble' },
  })
})

test('[Q13] late, repeated and reordered events give the same state', async () => {
  const { org, message, event } = await anAcceptedMessage()
  const told = ['open', 'delivered', 'processed'].map((kind, at) => event(kind, 'bo@contoso.example', 9 - at))
  for (const one of [...told, ...told]) await receiveEvents(aCall([one]), key, deps())
  expect((await states(org, message))[0]).toEqual(['delivered', true])
})

test('[Q13] an unsigned, changed, old or malformed call changes nothing', async () => {
  const { org, message, event } = await anAcceptedMessage()
  const before = await messageOf(org, message)
  const good = aCall([event('bounce', 'bo@contoso.example', 1)])
  const bad = [
    [{ ...good, headers: {} }, 403],
    [{ ...good, rawBody: Buffer.concat([good.rawBody, Buffer.from(' ')]) }, 403],
    [aCall([event('bounce', 'bo@contoso.example', 1)], { at: new Date(Date.now() - 6 * 60_000) }), 403],
    [{ ...good, method: 'GET' }, 405],
  ] as const
  for (const [call, status] of bad) expect(await receiveEvents(call, key, deps())).toBe(status)
  expect(await receiveEvents(good, reads(''), deps())).toBe(403)
  expect(await messageOf(org, message)).toEqual(before)
})

test('[Q13] events of an unknown message are accepted and ignored', async () => {
  const { event } = await anAcceptedMessage()
  const stray = { ...event('delivered', 'bo@contoso.example', 1), message: 'no-such-message' }
  expect(await receiveEvents(aCall([stray]), key, deps())).toBe(204)
})

test('[Q18] an event that can never be stored is set aside with a log line, and stops no other event of its message or of another organisation', async () => {
  const [first, poisoned, last] = [
    await anAcceptedMessage(),
    await anAcceptedMessage(),
    await anAcceptedMessage(),
  ]
  // more than a document holds
  const reason = 'x'.repeat(1_100_000)
  const told = [
    first.event('delivered', 'bo@contoso.example', 1),
    { ...poisoned.event('bounce', 'bo@contoso.example', 1), reason },
    poisoned.event('delivered', 'cy@contoso.example', 1),
    last.event('delivered', 'bo@contoso.example', 1),
  ]
  expect(await receiveEvents(aCall(told), key, deps())).toBe(200)
  for (const { org, message } of [first, last])
    expect((await states(org, message))[0]).toEqual(['delivered', false])
  expect(await states(poisoned.org, poisoned.message)).toEqual([
    ['accepted', false],
    ['delivered', false],
  ])
  const { org, message } = poisoned
  expect(eventsSetAside).toHaveBeenCalledWith(org, message, ['bounce-bo@contoso.example'], expect.anything())
})

/** The database, where the first transaction that reads this document is answered with a failure that passes. */
function failingOnce(path: string): Firestore {
  let fails = true
  const runTransaction = <T>(update: (transaction: Transaction) => Promise<T>): Promise<T> =>
    db.runTransaction(
      (transaction) => {
        const get = transaction.get.bind(transaction) as (asked: { path?: string }) => Promise<never>
        transaction.get = ((asked: { path?: string }) => {
          if (!fails || asked.path !== path) return get(asked)
          fails = false
          return Promise.reject(Object.assign(new Error('try later'), { code: GrpcStatus.UNAVAILABLE }))
        }) as typeof transaction.get
        return update(transaction)
      },
      { maxAttempts: 1 },
    )
  return new Proxy(db, {
    get: (target, name) =>
      name === 'runTransaction' ? runTransaction : (Reflect.get(target, name) as unknown),
  })
}

test('[Q18] while the database is unavailable for one message the others are stored, and the provider is asked to repeat the call', async () => {
  const [first, delayed, last] = [
    await anAcceptedMessage(),
    await anAcceptedMessage(),
    await anAcceptedMessage(),
  ]
  const told = [first, delayed, last].map(({ event }) => event('delivered', 'bo@contoso.example', 1))
  const unavailable = failingOnce(messagePath(delayed.org, delayed.message))
  expect(await receiveEvents(aCall(told), key, deps({ db: unavailable }))).toBe(503)
  const stateOf = async ({ org, message }: typeof first) => (await states(org, message))[0]?.[0]
  expect([await stateOf(first), await stateOf(delayed), await stateOf(last)]).toEqual([
    'delivered',
    'accepted',
    'delivered',
  ])
  expect(await receiveEvents(aCall(told), key, deps({ db: unavailable }))).toBe(204)
  expect(await stateOf(delayed)).toBe('delivered')
})

test('[Q14] the sweep finds a message whose task was lost or whose worker died, and skips fresh and finished ones', async () => {
  const { org, owner, invoice } = await aSender()
  await send(org, owner, invoice)
  const message = messageId(invoice, 1, null)
  const found = async (minutes: number) =>
    (await sweep(messageQueue, deps({ now: () => new Date(Date.now() + minutes * 60_000) }))).filter(
      (one) => one.org === org,
    )
  expect(await found(0)).toEqual([])
  expect(await found(8)).toEqual([{ org, id: message }])
  await deliverOnce(org, message, aProvider())
  expect(await found(8)).toEqual([])
})

test('[G17] an event names a domain of another script in ASCII, and finds its recipient', async () => {
  const { org, owner, invoice } = await aSender()
  await send(org, owner, invoice, { to: ['info@bücher.example'] })
  const message = messageId(invoice, 1, null)
  await deliverOnce(org, message, aProvider())
  const timestamp = Math.floor(Date.now() / 1000)
  const email = 'info@xn--bcher-kva.example'
  const told = { sg_event_id: 'delivered', event: 'delivered', email, org, message, timestamp }
  await receiveEvents(aCall([told]), key, deps())
  expect(await states(org, message)).toEqual([['delivered', false]])
})
