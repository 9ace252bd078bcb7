import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Instruction } from '../../scripts/stand-ins/sendgrid/instruction.ts'
import type { AcceptedMail } from '../../scripts/stand-ins/sendgrid/mail-request.ts'
import { StandIn } from '../../scripts/stand-ins/sendgrid/stand-in.ts'
import { verificationKey } from '../../scripts/stand-ins/sendgrid/webhook-key.ts'

/** A stand-in of SendGrid for one test, with what it has taken; nobody hears its events unless a webhook is named. */
export async function aStandIn(webhookUrl = 'http://127.0.0.1:1/') {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const standIn = new StandIn({ deliver: () => Promise.resolve(), webhookUrl, privateKey })
  const url = `http://127.0.0.1:${await standIn.listen(0)}`
  onTestFinished(() => standIn.stop())
  return {
    url,
    publicKey: verificationKey(privateKey),
    tell: (instruction: Partial<Instruction>) =>
      fetch(`${url}/control`, { method: 'POST', body: JSON.stringify(instruction) }),
    accepted: async (to = '') =>
      (await (await fetch(`${url}/control/requests?to=${encodeURIComponent(to)}`)).json()) as AcceptedMail[],
  }
}

/** A port on which nobody listens. */
export function freePort(): Promise<number> {
  const server = createServer()
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    }),
  )
}
