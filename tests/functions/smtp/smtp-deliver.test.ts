import { messageId } from '@covoice/domain'
import { afterEach, expect, test, vi } from 'vitest'
import { receiveEvents } from '../../../functions/src/delivery/receive-events.ts'
import { mailVendor } from '../../../functions/src/vendors/mail-providers.ts'
import { aBreakingServer, aMailServer, reply } from '../../support/smtp.ts'
import { headerOf } from '../builders.ts'
import { deps } from '../direct.ts'
import { aSender, deliverOnce, messageOf, send } from '../email/mailing.ts'

afterEach(() => vi.unstubAllEnvs())

/** The mail provider of an operator who has set this server up. */
function smtpProvider(port: number) {
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}?tls=optional`)
  return mailVendor('smtp').provider
}

/** An invoice that its owner has asked to email. */
async function anAskedEmail() {
  const { org, owner, invoice } = await aSender()
  await send(org, owner, invoice, {
    to: ['bo@contoso.example', 'cy@contoso.example'],
    cc: ['di@contoso.example'],
  })
  return { org, invoice, message: messageId(invoice, 1, null) }
}

const threeMinutesLater = () => new Date(Date.now() + 3 * 60_000)

test('[G14] an invoice is emailed through a mail server with its PDF, and becomes Sent', async () => {
  const { org, invoice, message } = await anAskedEmail()
  const { port, taken } = await aMailServer()
  const provider = smtpProvider(port)
  await deliverOnce(org, message, provider)
  await deliverOnce(org, message, provider, { now: threeMinutesLater() })
  expect(taken).toHaveLength(1)
  const [{ to, source } = { to: [], source: '' }] = taken
  expect(to).toEqual(['bo@contoso.example', 'cy@contoso.example', 'di@contoso.example'])
  const file = /filename=INV-0001\.pdf\r\n\r\n([\s\S]+?)\r\n--/.exec(source)?.[1] ?? ''
  expect(Buffer.from(file, 'base64').subarray(0, 5).toString('latin1')).toBe('%PDF-')
  const stored = await messageOf(org, message)
  expect(stored).toMatchObject({
    ...{ state: 'accepted', provider: { name: 'smtp', reportsEvents: false } },
    recipients: [{ state: 'accepted' }, { state: 'accepted' }, { state: 'accepted' }],
  })
  expect(source).toContain(`Message-ID: ${stored.providerId}`)
  expect(await headerOf(org, invoice)).toMatchObject({
    status: 'sent',
    delivery: { message, state: 'accepted' },
  })
})

test('[G15] a recipient that the server refused shows its reason, and the invoice shows that there is trouble', async () => {
  const { org, invoice, message } = await anAskedEmail()
  const { port } = await aMailServer({
    onRcptTo: ({ address }, _, callback) => {
      callback(address.startsWith('cy') ? reply(550, 'no such user') : null)
    },
  })
  await deliverOnce(org, message, smtpProvider(port))
  expect((await messageOf(org, message)).recipients).toMatchObject([
    { email: 'bo@contoso.example', state: 'accepted' },
    { email: 'cy@contoso.example', state: 'dropped', reason: '550 no such user' },
    { email: 'di@contoso.example', state: 'accepted' },
  ])
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', delivery: { state: 'trouble' } })
})

test('[G15] a busy server gets the mail at the next attempt, under the same Message-ID', async () => {
  const { org, message } = await anAskedEmail()
  const busy = [true]
  const { port, taken } = await aMailServer({
    onMailFrom: (_, __, callback) => {
      callback(busy.pop() ? reply(451, 'greylisted') : null)
    },
  })
  const provider = smtpProvider(port)
  await expect(deliverOnce(org, message, provider)).rejects.toThrow('greylisted')
  expect(await messageOf(org, message)).toMatchObject({ state: 'queued', problem: 'providerBusy' })
  await deliverOnce(org, message, provider)
  expect(taken).toHaveLength(1)
  expect(await messageOf(org, message)).toMatchObject({ state: 'accepted', problem: null })
})

test('[G15] a mail whose answer was lost stays unknown and is not sent again', async () => {
  const { org, invoice, message } = await anAskedEmail()
  await deliverOnce(org, message, smtpProvider(await aBreakingServer({ at: 'end', how: 'hangsUp' })))
  const { port, taken } = await aMailServer()
  await deliverOnce(org, message, smtpProvider(port), { now: threeMinutesLater() })
  expect(taken).toEqual([])
  expect(await messageOf(org, message)).toMatchObject({
    ...{ state: 'unknown', problem: 'answerLost', provider: { name: 'smtp', reportsEvents: false } },
  })
  expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft', delivery: { state: 'unknown' } })
})

test('[G15] a mail server that is set up wrongly fails the message after its last attempt, with the reason', async () => {
  const { org, message } = await anAskedEmail()
  vi.stubEnv('SMTP_URL', '-')
  const { provider } = mailVendor('smtp')
  await expect(deliverOnce(org, message, provider)).rejects.toThrow('SMTP_URL')
  await deliverOnce(org, message, provider, { lastAttempt: true })
  expect(await messageOf(org, message)).toMatchObject({
    ...{ state: 'failed', problem: 'providerBusy' },
    detail: expect.stringContaining('SMTP_URL') as string,
  })
})

test('[G16] a provider that reports nothing has no webhook', async () => {
  const { provider } = mailVendor('smtp')
  const call = { method: 'POST', rawBody: Buffer.from('[]'), headers: {} }
  expect(await receiveEvents(call, provider.readEvents, deps())).toBe(404)
})
