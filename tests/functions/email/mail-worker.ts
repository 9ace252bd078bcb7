// A process that sends one message of the outbox through the mail provider's API, until it is killed at a step.
// Run as a child: node mail-worker.ts '{"project":...}'. It prints the open work, and 'done' at the end.
import { sendMail } from '../../../functions/src/vendors/sendgrid/sendgrid.ts'
import { deliver } from '../../../functions/src/delivery/deliver.ts'
import { mortal, type KillAt } from '../mortal.ts'

/** Which message a worker is to send through whom, and where it dies. */
export interface MailWork {
  project: string
  org: string
  message: string
  provider: { apiKey: string; baseUrl: string; timeoutMs: number }
  killAt: KillAt | null
}

const { project, org, message, provider, killAt } = JSON.parse(process.argv[2] ?? '{}') as MailWork
process.env.MAIL_FROM = 'billing@covoice.example'
process.env.APP_URL = 'https://covoice.example'
await deliver({ org, message, lastAttempt: false }, mortal(project, killAt), {
  name: 'sendgrid',
  send: (mail) => sendMail(mail, provider),
  readEvents: () => ({ kind: 'events', events: [] }),
})
process.stdout.write('done\n')
