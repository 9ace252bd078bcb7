import {
  accountCounterPath,
  counterPath,
  invitationMessageId,
  invitationPath,
  invitationsPath,
  limits,
  memberPath,
  orgPath,
  outboxPath,
} from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import type { Caller } from '../../../functions/src/caller.ts'
import { recordEvents } from '../../../functions/src/delivery/record-events.ts'
import { acceptInvitation } from '../../../functions/src/organisations/accept-invitation.ts'
import { inviteMember } from '../../../functions/src/organisations/invite-member.ts'
import { revokeInvitation } from '../../../functions/src/organisations/revoke-invitation.ts'
import { aCaller, anOrganisation } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'
import { aProvider, deliverOnce, messageOf } from './mailing.ts'

/** Invites somebody as a biller of an organisation on trial. */
async function anInvitation(language?: 'en' | 'de') {
  const { org, owner } = await anOrganisation()
  const tia = aCaller({ name: 'Tia' })
  const offer = { org, email: tia.email, role: 'biller' as const, customers: null }
  const link = { org, ...(await inviteMember({ ...offer, ...(language && { language }) }, owner, deps())) }
  return { org, owner, tia, link, message: invitationMessageId(link.invitation) }
}

const stateOf = async (org: string, invitation: string) =>
  ((await dataOf(invitationPath(org, invitation))).delivery as { state: string }).state

describe('the email of an invitation', () => {
  test('[R1] the email goes out once, with the link that joins, also on trial', async () => {
    const { org, owner, tia, link, message } = await anInvitation('en')
    const provider = aProvider()
    await deliverOnce(org, message, provider)
    await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(1)
    const [mail] = provider.mails
    expect(mail).toMatchObject({
      from: { email: 'mail@covoice.example', name: 'Covoice' },
      replyTo: { email: owner.email, name: 'Ann Owner' },
      to: [{ email: tia.email }],
      subject: 'Ann Owner invites you to Bright IT on Covoice',
      attachments: [],
    })
    const address = /https:\S+/.exec(mail!.text)![0]
    expect(address).toBe(`https://covoice.example/join/${org}/${link.invitation}/${link.token}`)
    expect(mail!.text).toContain('as biller')
    expect(mail!.html).toContain(`href="${address}"`)
    const [, , , , , invitation = '', token = ''] = address.split('/')
    expect(await acceptInvitation({ org, invitation, token }, tia, deps())).toEqual({ org })
  })

  test('[R1] when the inviter has no language, the email is in the language of the organisation’s country', async () => {
    const { org, message } = await anInvitation()
    const provider = aProvider()
    await deliverOnce(org, message, provider)
    expect(provider.mails[0]).toMatchObject({ subject: 'Ann Owner lädt Sie zu Bright IT auf Covoice ein' })
    expect(provider.mails[0]!.text).toContain('Rechnungsstelle')
  })

  test('[R13] an inviter with an unconfirmed address invites nobody, and nothing is emailed', async () => {
    const { org, owner } = await anOrganisation()
    const offer = { org, email: 'x@y.example', role: 'viewer' as const, customers: null }
    const unconfirmed = { ...owner, emailVerified: false }
    await expect(inviteMember(offer, unconfirmed, deps())).rejects.toMatchObject({
      details: { problem: 'notVerified' },
    })
    expect(await documentsIn(outboxPath(org))).toEqual({})
    expect(await documentsIn(invitationsPath(org))).toEqual({})
  })

  test('[R13] one account invites only so many people a day, over all of its organisations', async () => {
    const { org, owner } = await anOrganisation()
    const now = new Date('2026-11-26T10:00:00Z')
    const counter = accountCounterPath(owner.uid, 'invitations-2026-11-26')
    await db.doc(counter).set({ sent: limits.invitationsPerAccount - 1 })
    const inviting = (email: string, at = now) =>
      inviteMember({ org, email, role: 'viewer', customers: null }, owner, deps({ now: () => at }))
    await inviting('a@y.example')
    await expect(inviting('b@y.example')).rejects.toMatchObject({
      details: { problem: 'tooManyInvitations' },
    })
    await inviting('b@y.example', new Date('2026-11-27T10:00:00Z'))
  })

  test('[R12] a name that begs for a click reaches no header and no text of an invitation', async () => {
    const lure =
      'PayPal: your account is limited\nLog in at https://paypal.evil.example/now or www.evil.example '
    const { org } = await anOrganisation()
    await db.doc(orgPath(org)).update({ name: lure.repeat(3) })
    const owner = aCaller({ name: lure })
    await db.doc(memberPath(org, owner.uid)).set({ role: 'owner', customers: null, ...owner })
    const offer = { org, email: 'x@y.example', role: 'viewer' as const, customers: null }
    const { invitation } = await inviteMember(offer, owner, deps())
    const provider = aProvider()
    await deliverOnce(org, invitationMessageId(invitation), provider)
    const [mail] = provider.mails
    expect(mail!.from.name).toBe('Covoice')
    expect(mail!.replyTo!.name.length).toBeLessThanOrEqual(80)
    for (const shown of [mail!.subject, mail!.replyTo!.name, mail!.text])
      expect(shown).not.toMatch(/evil\.example/)
    expect(mail!.subject).not.toContain('\n')
    expect(mail!.subject.length).toBeLessThan(2 * 80 + 40)
  })

  test('[R1] a name that contains an address makes no second link', async () => {
    const { org } = await anOrganisation()
    const owner: Caller = aCaller({ name: 'http://evil.example {link}' })
    await db.doc(`orgs/${org}/members/${owner.uid}`).set({ role: 'owner', customers: null, ...owner })
    const offer = { org, email: 'x@y.example', role: 'viewer' as const, customers: null }
    const { invitation } = await inviteMember(offer, owner, deps())
    const provider = aProvider()
    await deliverOnce(org, invitationMessageId(invitation), provider)
    expect(provider.mails[0]!.html.match(/<a /g)).toHaveLength(1)
    expect(provider.mails[0]!.html.match(/href="https:\/\/covoice\.example\/join/g)).toHaveLength(1)
  })

  test.each([
    ['is taken', { kind: 'accepted', providerId: 'p' }, 'accepted'],
    ['is refused', { kind: 'refused', reason: 'no', status: 400, retry: false }, 'failed'],
    ['may have gone out', { kind: 'unknown', why: 'timeout' }, 'unknown'],
  ] as const)('[R2] when the email %s its secret is gone from the outbox', async (_, answer, state) => {
    const { org, link, message } = await anInvitation()
    expect(await messageOf(org, message)).toMatchObject({ token: link.token })
    await deliverOnce(org, message, aProvider(answer))
    expect(await messageOf(org, message)).toMatchObject({ state, token: null })
    expect(JSON.stringify(await documentsIn(outboxPath(org)))).not.toContain(link.token)
    expect(await stateOf(org, link.invitation)).toBe(state)
  })

  test('[R2] the secret is kept while a busy provider is retried', async () => {
    const { org, link, message } = await anInvitation()
    const provider = aProvider({ kind: 'later', reason: 'busy', retryAfterMs: null })
    await expect(deliverOnce(org, message, provider)).rejects.toThrow('busy')
    expect(await messageOf(org, message)).toMatchObject({ state: 'queued', token: link.token })
    await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(2)
    expect(await messageOf(org, message)).toMatchObject({ state: 'accepted', token: null })
  })

  test('[R3] the email of an invitation that was revoked, replaced or accepted first is not sent', async () => {
    const revoked = await anInvitation()
    await revokeInvitation({ org: revoked.org, invitation: revoked.link.invitation }, revoked.owner, deps())
    const accepted = await anInvitation()
    await acceptInvitation(accepted.link, accepted.tia, deps())
    for (const { org, message } of [revoked, accepted]) {
      const provider = aProvider()
      await deliverOnce(org, message, provider)
      expect(provider.mails).toEqual([])
      expect(await messageOf(org, message)).toMatchObject({
        state: 'failed',
        problem: 'withdrawn',
        token: null,
      })
    }
  })

  test('[R3] beyond the daily limit nobody is invited, also by several inviters in parallel', async () => {
    const { org, owner } = await anOrganisation()
    const today = new Date().toISOString().slice(0, 10)
    await db.doc(counterPath(org, `invitations-${today}`)).set({ sent: limits.invitationsPerDay - 1 })
    const asked = await Promise.allSettled(
      ['a@b.example', 'c@d.example'].map((email) =>
        inviteMember({ org, email, role: 'viewer', customers: null }, owner, deps()),
      ),
    )
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(asked.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { details: { problem: 'tooManyInvitations' } },
    })
    expect(Object.keys(await documentsIn(outboxPath(org)))).toHaveLength(1)
  })

  test('[R4] the provider’s events are shown beside the invitation', async () => {
    const { org, tia, link, message } = await anInvitation()
    expect(await stateOf(org, link.invitation)).toBe('queued')
    await deliverOnce(org, message, aProvider())
    const bounce = { id: 'e', kind: 'bounce', at: Date.now(), reason: 'no such user' } as const
    const event = { ...bounce, email: tia.email, org, message }
    await recordEvents([event], deps())
    await recordEvents([event], deps())
    expect(await stateOf(org, link.invitation)).toBe('trouble')
  })
})
