import { readFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import { join } from 'node:path'
import type { EmulatorInstance } from '../run/emulator-instance.ts'

/** An email that the Auth emulator would have sent. */
interface OobCode {
  email: string
  requestType: string
  oobCode: string
  oobLink: string
}

/** One message of the page. */
export interface Message {
  to: string
  subject: string
  link: string
}

const SUBJECTS: Record<string, string> = {
  VERIFY_EMAIL: 'Confirm your email address',
  PASSWORD_RESET: 'Set a new password',
  EMAIL_SIGNIN: 'Sign in',
  VERIFY_AND_CHANGE_EMAIL: 'Confirm your new email address',
  RECOVER_EMAIL: 'Take your email address back',
}

/** Serves a page with the emails that Firebase Auth would have sent, so that a person can follow their links. */
export function serveMailPage(instance: EmulatorInstance): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.url === '/') {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(readFileSync(join(import.meta.dirname, 'mail-page.html')))
    } else if (request.url === '/messages') {
      messages(instance).then(
        (found) => response.setHeader('content-type', 'application/json').end(JSON.stringify(found)),
        () => response.writeHead(503).end(),
      )
    } else if (request.url === '/inbox') {
      response.writeHead(302, { location: `http://localhost:${instance.ports.inbox}` }).end()
    } else response.writeHead(404).end()
  })
  return new Promise((resolve) => server.listen(instance.ports.mail, '127.0.0.1', () => resolve(server)))
}

/** The newest message first; each link leads to the app's own page for it. */
export async function messages({ project, ports }: EmulatorInstance): Promise<Message[]> {
  const answer = await fetch(`http://127.0.0.1:${ports.auth}/emulator/v1/projects/${project}/oobCodes`)
  const { oobCodes } = (await answer.json()) as { oobCodes: OobCode[] }
  return oobCodes.map((code) => messageOf(code, ports.hosting)).reverse()
}

function messageOf({ email, requestType, oobCode, oobLink }: OobCode, hosting: number): Message {
  const link = new URL(`http://localhost:${hosting}/account-action`)
  const { searchParams: sent } = new URL(oobLink)
  for (const name of ['mode', 'lang', 'continueUrl'])
    if (sent.has(name)) link.searchParams.set(name, sent.get(name) ?? '')
  link.searchParams.set('oobCode', oobCode)
  return { to: email, subject: SUBJECTS[requestType] ?? requestType, link: link.href }
}
