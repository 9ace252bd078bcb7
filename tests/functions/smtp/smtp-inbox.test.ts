import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendMail } from '../../../functions/src/vendors/smtp/smtp.ts'
import { smtpAt } from '../../support/smtp.ts'
import { aMail } from '../mail/builders.ts'

/** A mail as maildev parses it. */
interface ReadMail {
  id: string
  subject: string
  text: string
  html: string
  from: { address: string; name: string }[]
  to: { address: string; name: string }[]
  attachments: { generatedFileName: string; contentType: string }[]
}

interface MailDev {
  smtp: { server: Server; listen: (port: number, host: string, then: () => void) => void }
  on: (event: 'new', heard: (mail: ReadMail) => void) => void
  close: (then: () => void) => void
}

const folder = mkdtempSync(join(tmpdir(), 'covoice-inbox-'))
let maildev: MailDev

beforeAll(async () => {
  const start = createRequire(import.meta.url)('maildev') as (config: object) => MailDev
  maildev = start({ ip: '127.0.0.1', disableWeb: true, mailDirectory: folder, silent: true })
  await new Promise<void>((resolve) => {
    maildev.smtp.listen(0, '127.0.0.1', resolve)
  })
})
afterAll(async () => {
  await new Promise<void>((resolve) => {
    maildev.close(resolve)
  })
  rmSync(folder, { recursive: true, force: true })
})

test('[G14] a mail arrives as it was written: names and texts of any script, links, and its file byte for byte', async () => {
  const { port } = maildev.smtp.server.address() as AddressInfo
  const read = new Promise<ReadMail>((resolve) => {
    maildev.on('new', resolve)
  })
  const bytes = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7) % 256))
  const mail = aMail({
    from: { email: 'mail@covoice.example', name: 'Müller & Söhne "IT" 株式会社' },
    to: [{ email: 'ap@münchen.example', name: 'Zoë Łukasz' }],
    subject: 'Rechnung Nº 7 für „Grün“ — 請求書 שלום',
    text: `Grüße\n.\n.. Punkt\nFrom hier\n${'ein sehr langer Satz '.repeat(80)}`,
    html: '<p>Grüße &amp; <a href="https://covoice.example/?a=1&amp;b=2">Link</a></p>',
    attachments: [{ filename: 'Rechnung Größe.pdf', type: 'application/pdf', bytes }],
  })
  expect(await sendMail(mail, smtpAt(port))).toMatchObject({ kind: 'accepted' })
  const { id, subject, text, html, from, to, attachments } = await read
  expect({ subject, from, text: text.trimEnd(), html: html.trimEnd() }).toEqual({
    subject: mail.subject,
    from: [{ address: 'mail@covoice.example', name: mail.from.name }],
    text: mail.text.trimEnd(),
    html: mail.html,
  })
  expect(to).toMatchObject([
    {
      address: expect.stringMatching(/^ap@(xn--mnchen-3ya|münchen)\.example$/) as string,
      name: 'Zoë Łukasz',
    },
  ])
  expect(attachments).toMatchObject([{ contentType: 'application/pdf' }])
  const stored = join(folder, id, attachments[0]?.generatedFileName ?? '')
  await expect.poll(() => readFileSync(stored).equals(bytes)).toBe(true)
})
