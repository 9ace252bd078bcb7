import type { Mail } from '../../../functions/src/delivery/mail.ts'
import { DEVELOPMENT_KEY } from '../../../scripts/stand-ins/sendgrid/settings.ts'

/** A mail from Bright IT to Northwind with a small file; say what matters. */
export function aMail(known: Partial<Mail> = {}): Mail {
  return {
    from: { email: 'mail@covoice.example', name: 'Bright IT' },
    replyTo: { email: 'billing@bright.example', name: '' },
    to: [{ email: 'ap@northwind.example', name: 'Accounts Payable' }],
    cc: [],
    subject: 'Invoice INV-1 from Bright IT',
    text: 'Hello',
    html: '<p>Hello</p>',
    attachments: [{ filename: 'INV-1.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }],
    customArgs: { org: 'bright', message: 'inv1-1-first' },
    ...known,
  }
}

/** Settings that lead to a stand-in. */
export function settingsFor(baseUrl: string, { timeoutMs = 5_000, apiKey = DEVELOPMENT_KEY } = {}) {
  return { apiKey, baseUrl, timeoutMs }
}
