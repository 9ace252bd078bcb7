import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import type { MailEvent, WebhookRequest } from '../../../functions/src/delivery/mail-provider.ts'
import { readEvents } from '../../../functions/src/vendors/sendgrid/webhook.ts'
import { DEVELOPMENT_KEY } from '../../../scripts/stand-ins/sendgrid/settings.ts'
import { aStandIn, freePort } from '../../support/sendgrid.ts'
import { eventually } from '../../support/waiting.ts'

interface Call {
  body: Buffer
  headers: WebhookRequest['headers']
}

/** Someone who hears events; `statuses` are the answers to the first calls, then it is 200. */
async function aListener(port: number, statuses: number[] = []): Promise<Call[]> {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      calls.push({ body, headers: request.headers })
      response.writeHead(statuses.shift() ?? 200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return calls
}

async function aStandInHeard(statuses: number[] = []) {
  const port = await freePort()
  const calls = await aListener(port, statuses)
  const standIn = await aStandIn(`http://127.0.0.1:${port}/`)
  const heard = () => calls.flatMap((call) => eventsIn(call, standIn.publicKey))
  return { ...standIn, calls, heard }
}

function eventsIn({ body, headers }: Call, publicKey: string): MailEvent[] {
  const read = readEvents({ rawBody: body, headers }, publicKey, Date.now())
  if (read.kind === 'refused') throw new Error(read.why)
  return read.events
}

async function send(url: string, ...addresses: string[]): Promise<void> {
  const custom_args = { org: 'bright', message: 'inv1-1-first' }
  const answer = await fetch(`${url}/v3/mail/send`, {
    method: 'POST',
    headers: { authorization: `Bearer ${DEVELOPMENT_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      personalizations: [{ to: addresses.map((email) => ({ email })), custom_args }],
      from: { email: 'mail@covoice.example' },
      subject: 'Invoice',
      content: [{ type: 'text/plain', value: 'Hello' }],
    }),
  })
  expect(answer.status).toBe(202)
}

const kinds = (events: MailEvent[], email?: string) =>
  events.filter((event) => !email || event.email === email).map(({ kind }) => kind)

test('[G11] processed and delivered events for each address arrive in one signed array', async () => {
  const { url, calls, heard } = await aStandInHeard()
  await send(url, 'ann@northwind.example', 'bob@northwind.example')
  await eventually(() => expect(heard()).toHaveLength(4))
  expect(calls).toHaveLength(1)
  expect(kinds(heard(), 'ann@northwind.example')).toEqual(['processed', 'delivered'])
  expect(heard()[0]).toMatchObject({ org: 'bright', message: 'inv1-1-first' })
})

test('[G11] the receiver of events may be down for a while, or fail', async () => {
  const port = await freePort()
  const { url, publicKey } = await aStandIn(`http://127.0.0.1:${port}/`)
  await send(url, 'ann@northwind.example')
  await new Promise((resolve) => setTimeout(resolve, 200))
  const calls = await aListener(port, [500, 404])
  await eventually(() => expect(calls).toHaveLength(3))
  expect(kinds(eventsIn(calls[2]!, publicKey))).toEqual(['processed', 'delivered'])
})

test('[G11] an address can bounce, and its events can come twice and in reverse', async () => {
  const { url, tell, heard } = await aStandInHeard()
  const to = 'gone@northwind.example'
  await tell({
    act: 'events',
    to,
    kinds: ['processed', 'bounce'],
    reason: '550 gone',
    twice: true,
    reversed: true,
  })
  await send(url, 'Gone@northwind.example', 'ann@northwind.example')
  await eventually(() => expect(heard()).toHaveLength(6))
  expect(kinds(heard(), to)).toEqual(['bounce', 'processed', 'bounce', 'processed'])
  expect(new Set(heard().map(({ id }) => id)).size).toBe(4)
  expect(heard()[0]?.reason).toBe('550 gone')
  expect(kinds(heard(), 'ann@northwind.example')).toEqual(['processed', 'delivered'])
})

test('[G11] events can be held back for an address, and one can be sent much later', async () => {
  const { url, tell, heard } = await aStandInHeard()
  const to = 'ann@northwind.example'
  await tell({ act: 'hold', to })
  await send(url, to)
  await send(url, 'bob@northwind.example')
  await eventually(() => expect(heard()).toHaveLength(2))
  expect(kinds(heard(), to)).toEqual([])
  await tell({ act: 'release', to, reversed: true })
  await eventually(() => expect(kinds(heard(), to)).toEqual(['delivered', 'processed']))
  await tell({ act: 'report', to, kind: 'spamreport' })
  await eventually(() => expect(kinds(heard(), to)).toHaveLength(3))
})

test('[G11] a failure lasts for a number of requests, for the address that it names', async () => {
  const { url, tell, accepted } = await aStandIn()
  await tell({ act: 'answer', status: 429, times: 2, to: 'ann@northwind.example' })
  await send(url, 'bob@northwind.example')
  for (let time = 0; time < 2; time += 1)
    await expect(send(url, 'ann@northwind.example')).rejects.toThrow('429')
  await send(url, 'ann@northwind.example')
  expect(await accepted('ANN@northwind.example')).toHaveLength(1)
  expect(await accepted()).toHaveLength(2)
  await tell({ act: 'reset' })
  expect(await accepted()).toEqual([])
})

test('[G11] an unknown instruction is reported', async () => {
  const { tell } = await aStandIn()
  const wrong = async (instruction: object) => {
    const answer = await tell(instruction)
    return [answer.status, ((await answer.json()) as { wrong: string }).wrong]
  }
  expect(await wrong({ act: 'dance' })).toEqual([400, expect.stringContaining('act: ')])
  expect(await wrong({ act: 'report', to: 'nobody@example.com', kind: 'bounce' })).toEqual([
    400,
    'No mail to nobody@example.com was accepted.',
  ])
})
