import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mail, Mailbox } from '../../delivery/mail.ts'
import { wireAddress } from '../../delivery/wire-address.ts'
import { bareAddress, oneLine } from '../one-line.ts'

/** A mail as it goes over the wire: its bytes, and the addresses that the server is given. */
export interface SmtpMessage {
  id: string
  from: string
  to: string[]
  bytes: Buffer
}

/** Writes a mail as a MIME message to To and Cc; no text in it can begin another header, and nothing is read from a file or an address. */
export async function smtpMessage(mail: Mail): Promise<SmtpMessage> {
  const { from, replyTo, to, cc, subject, text, html, attachments } = mail
  const id = messageIdOf(mail)
  const composer = new MailComposer({
    from: mailboxOf(from),
    ...(replyTo && { replyTo: mailboxOf(replyTo) }),
    to: to.map(mailboxOf),
    cc: cc.map(mailboxOf),
    subject: oneLine(subject),
    messageId: id,
    text,
    html,
    attachments: attachments.map(({ filename, type, bytes }) => ({
      filename: oneLine(filename).replace(/[/\\"]/g, '-'),
      contentType: oneLine(type),
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const bytes = await composer.compile().build()
  return { id, from: envelopeAddress(from), to: [...new Set([...to, ...cc].map(envelopeAddress))], bytes }
}

/** An address as the server is given it: the domain in ASCII, so that only a local part may need SMTPUTF8. */
export function envelopeAddress({ email }: Pick<Mailbox, 'email'>): string {
  return wireAddress(bareAddress(email))
}

/** The Message-ID, made from organisation and message: a mail that is sent twice has the same id both times. */
function messageIdOf({ customArgs: { org, message }, from }: Mail): string {
  const name = createHash('sha256')
    .update(JSON.stringify([org, message]))
    .digest('hex')
    .slice(0, 40)
  return `<${name}@${envelopeAddress(from).split('@').at(-1) ?? ''}>`
}

function mailboxOf({ email, name }: Mailbox): { address: string; name: string } {
  return { address: bareAddress(email), name: oneLine(name) }
}
