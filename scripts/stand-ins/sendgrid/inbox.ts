import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo, Server } from 'node:net'
import { createTransport } from 'nodemailer'
import type { AcceptedMail, Address } from './mail-request.ts'

const require = createRequire(import.meta.url)

/** The used part of maildev, which has no types. */
interface MailDev {
  smtp: { server: Server; listen: (port: number, host: string, then: () => void) => void }
  close: (then: () => void) => void
}

/** An inbox to read mails: a web page, with an API beside it (GET /email). */
export interface Inbox {
  deliver: (mail: AcceptedMail) => Promise<void>
  stop: () => Promise<void>
}

/** Opens the inbox at a port and shows the mails in its folder again. maildev can run only once per process. */
export async function openInbox(port: number, folder: string): Promise<Inbox> {
  const start = require('maildev') as (config: object) => MailDev
  const maildev = withoutSignals(() =>
    start({ ip: '127.0.0.1', web: port, webIp: '127.0.0.1', mailDirectory: folder, silent: true }),
  )
  // Port 0: only this process speaks SMTP to it.
  await new Promise<void>((resolve) => maildev.smtp.listen(0, '127.0.0.1', resolve))
  const smtp = (maildev.smtp.server.address() as AddressInfo).port
  const transport = createTransport({ host: '127.0.0.1', port: smtp, secure: false, ignoreTLS: true })
  return {
    deliver: async (mail) => {
      for (const message of messagesOf(mail)) await transport.sendMail(message)
    },
    stop: () => new Promise((resolve) => maildev.close(resolve)),
  }
}

/** Forgets the mails of earlier runs. */
export function emptyInbox(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/** maildev ends the process at a signal, at once: the process that started it must save data first. */
function withoutSignals<T>(run: () => T): T {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const before = signals.flatMap((signal) => process.listeners(signal))
  const result = run()
  for (const signal of signals)
    for (const listener of process.listeners(signal))
      if (!before.includes(listener)) process.off(signal, listener)
  return result
}

/** One message for each envelope. */
function messagesOf({ messageId, request }: AcceptedMail): object[] {
  const { from, reply_to, content, attachments = [] } = request
  const said = (type: string) => content.find((part) => part.type === type)?.value
  return request.personalizations.map(({ to, cc = [], bcc = [], subject }) => ({
    from: mailbox(from),
    ...(reply_to && { replyTo: mailbox(reply_to) }),
    to: to.map(mailbox),
    cc: cc.map(mailbox),
    bcc: bcc.map(mailbox),
    subject: subject ?? request.subject,
    text: said('text/plain'),
    html: said('text/html'),
    headers: { 'X-Message-Id': messageId },
    attachments: attachments.map((file) => ({
      filename: file.filename,
      contentType: file.type,
      content: Buffer.from(file.content, 'base64'),
    })),
  }))
}

function mailbox({ email, name = '' }: Address): { address: string; name: string } {
  return { address: email, name }
}
