import type { MailDataRequired } from '@sendgrid/mail'
import type { Mail, Mailbox } from '../../delivery/mail.ts'
import { wireAddress } from '../../delivery/wire-address.ts'
import { bareAddress, oneLine } from '../one-line.ts'

/**
 * The mail in @sendgrid/mail's form; characters that could end a header are removed from names, addresses and
 * the subject.
 */
export function messageOf(mail: Mail): MailDataRequired {
  const { from, replyTo, to, cc, subject, text, html, attachments, customArgs } = mail
  return {
    from: mailboxOf(from),
    ...(replyTo && { replyTo: mailboxOf(replyTo) }),
    // In each personalization: at the top of the request, the events of a copy would come without them.
    personalizations: [
      {
        to: to.map(mailboxOf),
        ...(cc.length > 0 && { cc: cc.map(mailboxOf) }),
        customArgs: { ...customArgs },
      },
    ],
    subject: oneLine(subject),
    text,
    html,
    ...(attachments.length > 0 && {
      attachments: attachments.map(({ filename, type, bytes }) => ({
        filename: oneLine(filename).replace(/[/\\"]/g, '-'),
        type: oneLine(type),
        content: Buffer.from(bytes).toString('base64'),
        disposition: 'attachment',
      })),
    }),
    // An invoice is not a campaign: its links stay unchanged, and its readers are not tracked.
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: { enable: false },
      subscriptionTracking: { enable: false },
    },
  }
}

function mailboxOf({ email, name }: Mailbox): { email: string; name?: string } {
  const shown = oneLine(name)
  return { email: wireAddress(bareAddress(email)), ...(shown && { name: shown }) }
}
