import {
  invitationPath,
  linkPath,
  memberPath,
  messagePath,
  orgPath,
  parseInvoice,
  secretPath,
  settingsPath,
  transferPath,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { expect, test } from 'vitest'
import { hashOf } from '../../functions/src/access/token.ts'
import { recordEvents } from '../../functions/src/delivery/record-events.ts'
import { acceptInvitation } from '../../functions/src/organisations/accept-invitation.ts'
import { describeInvitation } from '../../functions/src/organisations/describe-invitation.ts'
import { inviteMember } from '../../functions/src/organisations/invite-member.ts'
import { mirrorCurrency } from '../../functions/src/organisations/mirror-currency.ts'
import { mirrorName } from '../../functions/src/organisations/mirror-name.ts'
import { revokeInvitation } from '../../functions/src/organisations/revoke-invitation.ts'
import { markSeen } from '../../functions/src/links/mark-seen.ts'
import { revokeLink } from '../../functions/src/links/revoke-link.ts'
import { visit, visitLimits } from '../../functions/src/links/visit.ts'
import { aCaller, anId, anOrganisation, ask, aDraft, headerOf, setStatus } from './builders.ts'
import { dataOf, db, deps } from './direct.ts'
import { aProvider, aSender, deliverOnce, send } from './email/mailing.ts'
import { aConnected, carryOnce, exportIt } from './xero/connecting.ts'

// Documents as no release stores them. What a person or the queue does with one of them ends in words, not in an error.

const lease = { state: 'queued', at: Timestamp.now(), touchedAt: Timestamp.now() }

test('[E72] an odd email is not sent: it fails, and says so', async () => {
  const { org, owner, invoice } = await aSender()
  const provider = aProvider()
  const odd = [
    { ...lease, kind: 'invoice' },
    { ...lease, kind: 'reminder', invoice: 'a/b', to: 'bo@contoso.example', recipients: 7 },
    {
      ...lease,
      kind: 'invitation',
      fields: null,
      to: ['tia@example.com'],
      attempts: 'many',
      leaseUntil: 'soon',
    },
    { ...lease, invoice, revision: '1', to: [null, 'bo@contoso.example'] },
  ]
  for (const stored of odd) {
    const message = anId()
    await db.doc(messagePath(org, message)).set(stored)
    await deliverOnce(org, message, provider, { lastAttempt: true })
    expect(await dataOf(messagePath(org, message))).toMatchObject({ state: 'failed' })
    const event = { id: anId(), kind: 'delivered', at: 0, reason: '', email: 'bo@contoso.example' } as const
    await recordEvents([{ ...event, org, message }], deps())
    const outcome = (await ask(org, owner, { kind: 'retry', invoices: [invoice], message }))[invoice]
    expect(outcome).toMatchObject({ outcome: 'refused' })
  }
  expect(provider.mails).toEqual([])
})

test('[E72] an email of a newer kind or state is left alone', async () => {
  const { org } = await aSender()
  const provider = aProvider()
  for (const newer of [
    { ...lease, kind: 'receipt' },
    { ...lease, kind: 'invoice', state: 'scheduled' },
  ]) {
    const message = anId()
    await db.doc(messagePath(org, message)).set(newer)
    await deliverOnce(org, message, provider, { lastAttempt: true })
    expect(await dataOf(messagePath(org, message))).toEqual(newer)
  }
  expect(provider.mails).toEqual([])
})

test('[E72] an odd transfer fails, says so, and can be asked for again', async () => {
  const { org, owner, invoice, accountant } = await aConnected()
  const stray = anId()
  await db.doc(transferPath(org, stray)).set({ ...lease, books: 3, times: 'once', entryUrl: 'javascript:0' })
  await carryOnce(org, stray, accountant, true)
  expect(await dataOf(transferPath(org, stray))).toMatchObject({ state: 'failed' })

  await setStatus(org, owner, invoice, 'sent')
  const transfer = `${invoice}-1`
  await db.doc(transferPath(org, transfer)).set({ invoice, state: 'elsewhere', attempts: 'many', problem: 7 })
  expect(await exportIt(org, owner, invoice)).toMatchObject({ outcome: 'done' })
  await carryOnce(org, transfer, accountant)
  expect(await dataOf(transferPath(org, transfer))).toMatchObject({ state: 'done' })
})

test('[E72] an odd link opens nothing and can be revoked', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  await setStatus(org, owner, invoice, 'sent')
  for (const odd of [
    {},
    { revision: 1, expiresAt: 'later' },
    { revision: 'first', seenAt: 5, seenCount: null },
  ]) {
    const [link, token] = [anId(), anId().padEnd(22, 'x')]
    await db.doc(linkPath(org, invoice, link)).set(odd)
    await db.doc(secretPath(hashOf(token))).set({ org, invoice, link })
    const addresses = { peer: '198.51.100.1', visitor: '203.0.113.7' }
    const request = { method: 'GET', path: `/i/${token}`, addresses, acceptLanguage: 'en' }
    expect((await visit(request, visitLimits(), deps())).status).toBe(404)
    await markSeen({ org, invoice: parseInvoice(invoice, {}), link }, deps())
    expect(await dataOf(linkPath(org, invoice, link))).toMatchObject({ seenCount: 1 })
    await revokeLink({ org, invoice, link }, owner, deps())
    expect((await dataOf(linkPath(org, invoice, link))).revokedAt).toBeInstanceOf(Timestamp)
  }
})

test('[E72] an odd invitation lets nobody in, can be revoked, and ends with the next one to its address', async () => {
  const { org, owner } = await anOrganisation()
  const token = anId()
  const email = 'tia@example.com'
  const week = Timestamp.fromMillis(Date.now() + 7 * 24 * 60 * 60_000)
  const odd = [
    {},
    { email, tokenHash: 'short', role: 'biller' },
    { email, tokenHash: hashOf(token), role: 'emperor', customers: 'all', expiresAt: 'later' },
    {
      email,
      tokenHash: hashOf(token),
      role: 'biller',
      createdBy: owner.uid,
      expiresAt: week,
      revokedAt: 'yes',
    },
  ]
  const refusal = { details: { problem: expect.stringMatching(/^invitation/) as string } }
  for (const stored of odd) {
    const invitation = anId()
    await db.doc(invitationPath(org, invitation)).set(stored)
    const opened = { org, invitation, token }
    await expect(describeInvitation(opened, deps())).rejects.toMatchObject(refusal)
    await expect(acceptInvitation(opened, aCaller({ email }), deps())).rejects.toMatchObject(refusal)
    await revokeInvitation({ org, invitation }, owner, deps())
  }
  const open = anId()
  await db.doc(invitationPath(org, open)).set({ email, role: 7 })
  await inviteMember({ org, email, role: 'viewer', customers: null }, owner, deps())
  expect((await dataOf(invitationPath(org, open))).revokedAt).toBeInstanceOf(Timestamp)
})

test('[E72] an organisation with an odd profile and odd settings emails and issues by the default values', async () => {
  const { org, owner, invoice } = await aSender()
  await db.doc(orgPath(org)).update({ timeZone: 'Mars/Olympus', name: 7, country: null })
  await db.doc(settingsPath(org, 'invoice')).set({
    firstNumber: 'one',
    numberPrefix: null,
    mailTemplates: { en: { subject: 'Bill', message: 5 } },
    reminders: 'always',
  })
  expect(await send(org, owner, invoice)).toMatchObject({ outcome: 'done' })
  const message = messagePath(org, `${invoice}-1-first`)
  expect(await dataOf(message)).toMatchObject({ numberText: 'INV-0001', subject: 'Bill' })
  const { revision } = await headerOf(org, invoice)
  expect(revision).toBe(1)
  await inviteMember({ org, email: 'tia@example.com', role: 'viewer', customers: null }, owner, deps())
  await mirrorName({ org }, deps())
  await db.doc(orgPath(org)).update({ currency: 7 })
  await mirrorCurrency({ org }, deps())
  expect((await headerOf(org, invoice)).currency).toBe('EUR')
})

test('[E72] a member with an odd record has the fewest rights', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner)
  for (const odd of [{}, { role: 'emperor' }, { role: 7, customers: 'all' }, { role: 'biller' }]) {
    const caller = aCaller()
    await db.doc(memberPath(org, caller.uid)).set(odd)
    const outcome = (await ask(org, caller, { kind: 'delete', invoices: [invoice] }))[invoice]
    expect(outcome).toMatchObject({ outcome: 'refused', problem: 'notAllowed' })
  }
})
