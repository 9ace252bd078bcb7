import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { emptyInbox, type Inbox, openInbox } from '../../../scripts/stand-ins/sendgrid/inbox.ts'
import { freePort } from '../../support/sendgrid.ts'
import { eventually } from '../../support/waiting.ts'

interface Shown {
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  to: { address: string; name: string }[]
  cc?: { address: string }[]
  attachments: { fileName: string; contentType: string; length: number }[] | null
}

const folder = mkdtempSync(join(tmpdir(), 'covoice-inbox-'))
const signalsBefore = process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')
let inbox: Inbox
let url: string

beforeAll(async () => {
  const port = await freePort()
  inbox = await openInbox(port, folder)
  url = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await inbox.stop()
  emptyInbox(folder)
})

const shown = async () => (await (await fetch(`${url}/email`)).json()) as Shown[]

test('[G10] a mail is in the inbox exactly as written, with its file', async () => {
  await inbox.deliver({
    messageId: 'm1',
    request: {
      personalizations: [
        {
          to: [{ email: 'ap@northwind.example', name: 'Ann "Ace" Ö.' }],
          cc: [{ email: 'boss@northwind.example' }],
        },
      ],
      from: { email: 'mail@covoice.example', name: 'Bright IT' },
      reply_to: { email: 'billing@bright.example' },
      subject: 'Rechnung für Ä\r\nBcc: thief@example.com',
      content: [
        { type: 'text/plain', value: 'Grüße' },
        { type: 'text/html', value: '<p>Grüße</p>' },
      ],
      attachments: [{ content: btoa('%PDF-1.7'), filename: 'INV-1.pdf', type: 'application/pdf' }],
    },
  })
  const [mail] = await eventually(async () => {
    const mails = await shown()
    expect(mails).toHaveLength(1)
    return mails
  })
  expect(mail).toMatchObject({
    to: [{ address: 'ap@northwind.example', name: 'Ann "Ace" Ö.' }],
    cc: [{ address: 'boss@northwind.example' }],
    headers: { 'x-message-id': 'm1', 'reply-to': 'billing@bright.example' },
    attachments: [{ fileName: 'INV-1.pdf', contentType: 'application/pdf', length: 8 }],
  })
  expect(mail?.text.trim()).toBe('Grüße')
  expect(mail?.html).toContain('<p>Grüße</p>')
  expect(mail?.subject).toContain('Rechnung für Ä')
  expect(mail?.headers).not.toHaveProperty('bcc')
})

test('[G10] the inbox is a page', async () => {
  const page = await fetch(url)
  expect(page.headers.get('content-type')).toContain('text/html')
})

test('[G10] the inbox leaves ending at a signal to the process that started it', () => {
  expect(process.listenerCount('SIGINT') + process.listenerCount('SIGTERM')).toBe(signalsBefore)
})
