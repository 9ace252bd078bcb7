import { createServer } from 'node:http'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { messages, serveMailPage } from '../../scripts/emulators/mail-page.ts'
import { portsFrom } from '../../scripts/run/ports.ts'
import { freePort } from '../support/sendgrid.ts'

const authEmulator = createServer((_request, response) => {
  const link = 'http://127.0.0.1:5401/emulator/action?mode=verifyEmail&lang=en&oobCode=first&apiKey=any'
  const oobCodes = [
    { email: 'ann@example.com', requestType: 'VERIFY_EMAIL', oobCode: 'first', oobLink: link },
    {
      email: 'bob@example.com',
      requestType: 'PASSWORD_RESET',
      oobCode: 'second',
      oobLink: link.replace('verifyEmail', 'resetPassword'),
    },
  ]
  response.end(JSON.stringify({ oobCodes }))
})

afterEach(() => authEmulator.close())

test('[H13] the newest message is first, and its link leads into the app', async () => {
  await new Promise<void>((resolve) => authEmulator.listen(0, '127.0.0.1', resolve))
  const { port: auth } = authEmulator.address() as { port: number }
  const [newest, oldest] = await messages({ project: 'demo-covoice', ports: { ...portsFrom(5400), auth } })
  expect(newest).toEqual({
    to: 'bob@example.com',
    subject: 'Set a new password',
    link: 'http://localhost:5400/account-action?mode=resetPassword&lang=en&oobCode=second',
  })
  expect(oldest?.link).toContain('mode=verifyEmail')
})

test('[H13] the page links to the inbox of Covoice’s own emails', async () => {
  const ports = { ...portsFrom(5400), mail: await freePort() }
  const server = await serveMailPage({ project: 'demo-covoice', ports })
  onTestFinished(() => void server.close())
  const page = `http://127.0.0.1:${ports.mail}`
  expect(await (await fetch(page)).text()).toContain('href="/inbox"')
  const { status, headers } = await fetch(`${page}/inbox`, { redirect: 'manual' })
  expect([status, headers.get('location')]).toEqual([302, `http://localhost:${ports.inbox}`])
})
