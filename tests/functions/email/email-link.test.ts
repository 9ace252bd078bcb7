import { emailLinkId, invoicePath, linkPath, linksPath, messageId } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import type { Mail } from '../../../functions/src/delivery/mail.ts'
import { openLink } from '../../../functions/src/links/open-link.ts'
import { revokeLink } from '../../../functions/src/links/revoke-link.ts'
import { ask } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { aProvider, aSender, deliverOnce, send } from './mailing.ts'

/** A message on its way, and everything that its tests ask about. */
async function aMessage() {
  const { org, owner, invoice } = await aSender()
  await send(org, owner, invoice)
  return { org, owner, invoice, message: messageId(invoice, 1, null) }
}

/** The secret behind the button of a mail, which its text shows as well; null without a button. */
function secretIn(mail: Mail | undefined): string | null {
  const [, secret = null] = /href="https:\/\/covoice\.example\/i\/([\w-]{22})"/.exec(mail?.html ?? '') ?? []
  expect(mail?.text.includes(`https://covoice.example/i/${secret}\n`)).toBe(secret !== null)
  return secret
}

test('[W13] the email of an invoice leads to the emailed revision by a link of its own, in the sender’s name', async () => {
  const { org, owner, invoice, message } = await aMessage()
  const provider = aProvider()
  await deliverOnce(org, message, provider)
  const secret = secretIn(provider.mails[0])
  expect(await openLink(secret ?? '', deps())).toMatchObject({ org, revision: { revision: 1 } })
  const links = await documentsIn(linksPath(org, invoice))
  expect(Object.keys(links)).toEqual([emailLinkId(message)])
  expect(links[emailLinkId(message)]).toMatchObject({ createdBy: owner.uid, revision: 1, seenCount: 0 })
})

test('[W13] an email that is tried again has one link, and the secret of each attempt opens it', async () => {
  const { org, owner, invoice, message } = await aMessage()
  const provider = aProvider(
    { kind: 'later', reason: 'busy', retryAfterMs: null },
    { kind: 'unknown', why: 'timeout' },
  )
  await expect(deliverOnce(org, message, provider)).rejects.toThrow('busy')
  await deliverOnce(org, message, provider)
  await ask(org, owner, { kind: 'settle', invoices: [invoice], message, arrived: false })
  await ask(org, owner, { kind: 'retry', invoices: [invoice], message })
  await deliverOnce(org, message, provider)
  const secrets = provider.mails.map(secretIn)
  expect(new Set(secrets).size).toBe(3)
  for (const secret of secrets) expect(await openLink(secret ?? '', deps())).not.toBeNull()
  expect(Object.keys(await documentsIn(linksPath(org, invoice)))).toEqual([emailLinkId(message)])
})

test('[W13] an email has no button once a person has revoked its link', async () => {
  const { org, owner, invoice, message } = await aMessage()
  const provider = aProvider({ kind: 'later', reason: 'busy', retryAfterMs: null })
  await expect(deliverOnce(org, message, provider)).rejects.toThrow('busy')
  await revokeLink({ org, invoice, link: emailLinkId(message) }, owner, deps())
  await deliverOnce(org, message, provider)
  expect(provider.mails.map(secretIn)).toEqual([expect.any(String), null])
  expect((await db.doc(linkPath(org, invoice, emailLinkId(message))).get()).get('revokedAt')).not.toBeNull()
})

test('[W13] the email of an invoice that was deleted on its way, or of an app without an address, has no button', async () => {
  const deleted = await aMessage()
  await db.doc(invoicePath(deleted.org, deleted.invoice)).update({ deletedAt: Timestamp.now() })
  const provider = aProvider()
  await deliverOnce(deleted.org, deleted.message, provider)
  const address = process.env.APP_URL
  const other = await aMessage()
  try {
    process.env.APP_URL = ''
    await deliverOnce(other.org, other.message, provider)
  } finally {
    process.env.APP_URL = address
  }
  expect(provider.mails.map(secretIn)).toEqual([null, null])
  expect(await documentsIn(linksPath(other.org, other.invoice))).toEqual({})
})
