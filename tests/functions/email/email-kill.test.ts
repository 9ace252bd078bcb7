import { generateKeyPairSync } from 'node:crypto'
import { emailLinkId, linksPath, messageId } from '@covoice/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendMail } from '../../../functions/src/vendors/sendgrid/sendgrid.ts'
import { deliver } from '../../../functions/src/delivery/deliver.ts'
import { recordEvents } from '../../../functions/src/delivery/record-events.ts'
import type { Step } from '../../../functions/src/dependencies.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { DEVELOPMENT_KEY } from '../../../scripts/stand-ins/sendgrid/settings.ts'
import { StandIn } from '../../../scripts/stand-ins/sendgrid/stand-in.ts'
import { anId, headerOf } from '../builders.ts'
import { deps, documentsIn, project } from '../direct.ts'
import { runMailWorker, runWorker } from '../kill.ts'
import { aSender, messageOf, outboxOf, providerOf, send, sendCommand } from './mailing.ts'

const standIn = new StandIn({
  deliver: () => Promise.resolve(),
  webhookUrl: 'http://127.0.0.1:9/nobody-listens',
  privateKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
})
const provider = { apiKey: DEVELOPMENT_KEY, baseUrl: '', timeoutMs: 20_000 }

beforeAll(async () => {
  provider.baseUrl = `http://127.0.0.1:${await standIn.listen(0)}`
})
afterAll(() => standIn.stop())

async function takenFor(address: string): Promise<number> {
  const answer = await fetch(`${provider.baseUrl}/control/requests?to=${encodeURIComponent(address)}`)
  return ((await answer.json()) as unknown[]).length
}

/** A message in the outbox for an address that nobody else has. */
async function aMessage() {
  const { org, owner, invoice } = await aSender()
  const address = `${anId()}@contoso.example`
  await send(org, owner, invoice, { to: [address] })
  return { org, invoice, address, message: messageId(invoice, 1, null) }
}

/** The result of another worker, after the lease of the killed worker has ended. */
const afterTheLease = (org: string, message: string) =>
  deliver(
    { org, message, lastAttempt: false },
    deps({ now: () => new Date(Date.now() + 3 * 60_000) }),
    providerOf((mail) => sendMail(mail, provider)),
  )

test.each<[Step, { state: string; taken: number }]>([
  ['messageClaimed', { state: 'accepted', taken: 1 }],
  ['documentRendered', { state: 'accepted', taken: 1 }],
  ['documentStored', { state: 'accepted', taken: 1 }],
  ['linkMade', { state: 'accepted', taken: 1 }],
  ['sendingBegun', { state: 'unknown', taken: 0 }],
  ['providerAnswered', { state: 'unknown', taken: 1 }],
  ['deliveryRecorded', { state: 'accepted', taken: 1 }],
])('[Q12] a worker killed at %s leaves %o', async (step, { state, taken }) => {
  const { org, invoice, address, message } = await aMessage()
  const work = { project, org, message, provider }
  expect(await runMailWorker({ ...work, killAt: { step, times: 1 } })).toBe('killed')
  await afterTheLease(org, message)
  await afterTheLease(org, message)
  expect(await takenFor(address)).toBe(taken)
  expect((await messageOf(org, message)).state).toBe(state)
  expect((await headerOf(org, invoice)).status).toBe(state === 'accepted' ? 'sent' : 'draft')
  const links = Object.keys(await documentsIn(linksPath(org, invoice)))
  expect(links).toEqual([emailLinkId(message)])
})

test('[Q12] while the dead worker’s lease lasts no other worker claims the message', async () => {
  const { org, message, address } = await aMessage()
  const work = { project, org, message, provider }
  await runMailWorker({ ...work, killAt: { step: 'messageClaimed', times: 1 } })
  await expect(runMailWorker({ ...work, killAt: null })).rejects.toThrow('is being worked on')
  expect(await takenFor(address)).toBe(0)
})

test('[Q12] when a worker dies after the provider accepted the mail, the provider’s event makes it Sent', async () => {
  const { org, invoice, address, message } = await aMessage()
  await runMailWorker({ project, org, message, provider, killAt: { step: 'providerAnswered', times: 1 } })
  await afterTheLease(org, message)
  const event = {
    id: 'e',
    kind: 'delivered',
    at: Date.now(),
    reason: '',
    email: address,
    org,
    message,
  } as const
  await recordEvents([event], deps())
  await recordEvents([event], deps())
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', delivery: { state: 'delivered' } })
  expect(await takenFor(address)).toBe(1)
})

test.each<Step>(['numberTaken', 'revisionWritten', 'outcomeWritten'])(
  '[Q12] the command killed at %s ends with one message in the outbox',
  async (step) => {
    const { org, owner, invoice } = await aSender()
    const command = await sendCommand(org, owner, [invoice])
    const work = { project, org, commands: [command], dispatches: 1 }
    expect(await runWorker({ ...work, killAt: { step, times: 1 } })).toBe('killed')
    await runCommand({ org, command, lastAttempt: false }, deps())
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(Object.keys(await outboxOf(org))).toEqual([messageId(invoice, 1, null)])
    expect(await headerOf(org, invoice)).toMatchObject({ number: 1, revision: 1, status: 'draft' })
  },
)
