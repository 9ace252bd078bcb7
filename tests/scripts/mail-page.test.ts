import { createServer } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { messages } from '../../scripts/mail-page.ts'
import { portsFrom } from '../../scripts/ports.ts'

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
