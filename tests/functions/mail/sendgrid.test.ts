import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import {
  sendMail,
  serviceFor,
  type SendGridSettings,
} from '../../../functions/src/vendors/sendgrid/sendgrid.ts'
import { DEVELOPMENT_KEY } from '../../../scripts/stand-ins/sendgrid/settings.ts'
import { aStandIn, freePort } from '../../support/sendgrid.ts'
import { aMail, settingsFor } from './builders.ts'

/** The address of a server of this test's own. */
async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `127.0.0.1:${(server.address() as { port: number }).port}`
}

const answering = async (listener: RequestListener) => `http://${await listening(createServer(listener))}`

test('[G1] an accepted mail has the provider’s id', async () => {
  const { url, accepted } = await aStandIn()
  const outcome = await sendMail(aMail(), settingsFor(url))
  const [mail, ...more] = await accepted()
  expect(outcome).toEqual({ kind: 'accepted', providerId: mail?.messageId })
  expect(more).toEqual([])
})

test.for([400, 401, 403, 413])('[G1] a mail refused with %i is refused for good', async (status) => {
  const { url, tell, accepted } = await aStandIn()
  await tell({ act: 'answer', status })
  const outcome = await sendMail(aMail(), settingsFor(url))
  expect(outcome).toMatchObject({ kind: 'refused', status, retry: false })
  expect(await accepted()).toEqual([])
})

test('[G1] a refusal says in the provider’s words what is wrong with which field', async () => {
  const { url } = await aStandIn()
  const outcome = await sendMail(aMail({ to: [{ email: 'nobody', name: '' }] }), settingsFor(url))
  expect(outcome).toMatchObject({
    kind: 'refused',
    status: 400,
    reason: 'Does not contain a valid address. (personalizations.0.to.0.email)',
  })
  expect(await sendMail(aMail(), settingsFor(url, { apiKey: 'SG.other' }))).toMatchObject({ status: 401 })
})

test.for([429, 500, 503])('[G1] a mail answered with %i may be sent later', async (status) => {
  const { url, tell } = await aStandIn()
  await tell({ act: 'answer', status, retryAfterSeconds: 7 })
  await tell({ act: 'answer', status })
  expect(await sendMail(aMail(), settingsFor(url))).toMatchObject({ kind: 'later', retryAfterMs: 7_000 })
  expect(await sendMail(aMail(), settingsFor(url))).toMatchObject({ kind: 'later', retryAfterMs: null })
  expect(await sendMail(aMail(), settingsFor(url))).toMatchObject({ kind: 'accepted' })
})

test.for([502, 504])('[G1] a gateway answer of %i leaves the result unknown', async (status) => {
  const { url, tell } = await aStandIn()
  await tell({ act: 'answer', status })
  expect(await sendMail(aMail(), settingsFor(url))).toMatchObject({ kind: 'unknown' })
})

test('[G1] a rate limit ends at its second', async () => {
  const reset = Math.ceil(Date.now() / 1000) + 10
  const url = await answering((_, response) => {
    response.writeHead(429, { 'x-ratelimit-reset': reset }).end('too many')
  })
  const outcome = await sendMail(aMail(), settingsFor(url))
  expect(outcome).toMatchObject({ kind: 'later', reason: 'SendGrid answered 429' })
  expect(outcome.kind === 'later' && outcome.retryAfterMs).toBeGreaterThan(5_000)
})

test('[G1] without a listener nothing was sent', async () => {
  const url = `http://127.0.0.1:${await freePort()}`
  expect(await sendMail(aMail(), settingsFor(url))).toMatchObject({ kind: 'later', retryAfterMs: null })
  const nowhere = settingsFor('http://nowhere.invalid')
  expect(await sendMail(aMail(), nowhere)).toMatchObject({ kind: 'later' })
})

test('[G1] before the connection was safe, nothing was sent', async () => {
  const url = `https://${await listening(createTcpServer((socket) => socket.destroy()))}`
  expect(await sendMail(aMail(), settingsFor(url))).toMatchObject({ kind: 'later' })
})

test.for([true, false])('[G1] without an answer the result is unknown (taken: %s)', async (accepts) => {
  const { url, tell, accepted } = await aStandIn()
  await tell({ act: 'hang', accepts })
  const outcome = await sendMail(aMail(), settingsFor(url, { timeoutMs: 300 }))
  expect(outcome).toEqual({ kind: 'unknown', why: expect.stringContaining('ECONNABORTED') as string })
  expect(await accepted()).toHaveLength(accepts ? 1 : 0)
})

test.for([true, false])('[G1] a broken connection leaves the result unknown (taken: %s)', async (accepts) => {
  const { url, tell, accepted } = await aStandIn()
  await tell({ act: 'drop', accepts })
  const outcome = await sendMail(aMail(), settingsFor(url))
  expect(outcome).toEqual({ kind: 'unknown', why: expect.stringContaining('ECONNRESET') as string })
  expect(await accepted()).toHaveLength(accepts ? 1 : 0)
})

test('[G1] a redirect is not followed: its GET would be answered and send nothing', async () => {
  const { url } = await aStandIn()
  const detour = await answering((_, response) => response.writeHead(302, { location: url }).end())
  expect(await sendMail(aMail(), settingsFor(detour))).toMatchObject({ kind: 'refused', status: 302 })
})

test('[G8] nothing is tracked, and each envelope carries the way back', async () => {
  const { url, accepted } = await aStandIn()
  const cc = [{ email: 'boss@northwind.example', name: '' }]
  await sendMail(aMail({ cc }), settingsFor(url))
  const [mail] = await accepted('boss@northwind.example')
  expect(mail?.request).toMatchObject({
    personalizations: [
      {
        to: [{ email: 'ap@northwind.example', name: 'Accounts Payable' }],
        cc: [{ email: 'boss@northwind.example' }],
        custom_args: { org: 'bright', message: 'inv1-1-first' },
      },
    ],
    from: { email: 'mail@covoice.example', name: 'Bright IT' },
    reply_to: { email: 'billing@bright.example' },
    tracking_settings: {
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
    },
    attachments: [
      {
        filename: 'INV-1.pdf',
        type: 'application/pdf',
        disposition: 'attachment',
        content: btoa('%PDF-1.7'),
      },
    ],
  })
})

test('[G2] characters that could begin another header are removed', async () => {
  const { url, accepted } = await aStandIn()
  const injection = '\r\nBcc: thief@example.com\u0000\u2028'
  const outcome = await sendMail(
    aMail({
      from: { email: 'mail@covoice.example', name: `Bright${injection}` },
      replyTo: { email: 'billing@bright.example\n', name: `Bright${injection}` },
      to: [{ email: 'ap@northwind.example\r\n', name: `Ann${injection}` }],
      subject: `Invoice${injection}`,
      attachments: [
        { filename: `../a"b${injection}.pdf`, type: 'application/pdf\r\n', bytes: Buffer.from('x') },
      ],
    }),
    settingsFor(url),
  )
  expect(outcome.kind).toBe('accepted')
  const [mail] = await accepted()
  expect(mail?.request).toMatchObject({
    from: { name: 'Bright Bcc: thief@example.com' },
    reply_to: { email: 'billing@bright.example', name: 'Bright Bcc: thief@example.com' },
    personalizations: [{ to: [{ email: 'ap@northwind.example', name: 'Ann Bcc: thief@example.com' }] }],
    subject: 'Invoice Bcc: thief@example.com',
    attachments: [{ filename: '..-a-b Bcc: thief@example.com .pdf', type: 'application/pdf' }],
  })
})

test('[G2] an address followed by another one is refused', async () => {
  const { url, accepted } = await aStandIn()
  const to = [{ email: 'ap@northwind.example\r\nBcc: thief@example.com', name: '' }]
  expect(await sendMail(aMail({ to }), settingsFor(url))).toMatchObject({ kind: 'refused', status: 400 })
  expect(await accepted()).toEqual([])
})

test('[G12] a residency leads to its own servers, unless a stand-in is named', () => {
  const host = (settings: Partial<SendGridSettings>) => {
    const { client } = serviceFor({ apiKey: DEVELOPMENT_KEY, timeoutMs: 1, ...settings })
    return (client.createRequest({ url: '/' }) as { baseURL?: string }).baseURL
  }
  expect(host({})).toBe('https://api.sendgrid.com/')
  expect(host({ residency: 'eu' })).toBe('https://api.eu.sendgrid.com/')
  expect(host({ residency: 'eu', baseUrl: 'http://127.0.0.1:5611' })).toBe('http://127.0.0.1:5611')
})

test('[G17] the provider gets a domain of another script in ASCII, by UTS 46 without transitional mapping', async () => {
  const { url, accepted } = await aStandIn()
  const to = ["pat.o'brien@bücher.example", 'info@straße.example'].map((email) => ({ email, name: '' }))
  expect(await sendMail(aMail({ to }), settingsFor(url))).toMatchObject({ kind: 'accepted' })
  const [mail] = await accepted()
  expect(mail?.request.personalizations).toMatchObject([
    { to: [{ email: "pat.o'brien@xn--bcher-kva.example" }, { email: 'info@xn--strae-oqa.example' }] },
  ])
})
