import {
  commandEntryId,
  commandPath,
  emailEntryId,
  historyEntryPath,
  historyPath,
  messageId,
  messagePath,
  transferEntryId,
  transferId,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { recordEvents } from '../../../functions/src/delivery/record-events.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { newId } from '../../../web/src/backend/documents/new-id.ts'
import { aMember, anId, ask, headerOf } from '../builders.ts'
import { db, deps, documentsIn } from '../direct.ts'
import { aConnected, carryOnce, exportIt, transferOf } from '../xero/connecting.ts'
import { aProvider, aSender, deliverOnce, messageOf, outboxOf, send } from './mailing.ts'

/** Carries out a command under an id that its author chose, as the rules of the last release let them. */
async function chosen(org: string, by: { uid: string }, invoice: string, [kind, id]: [string, string]) {
  const command = { kind, invoices: [invoice], by: by.uid, createdAt: Timestamp.now() }
  await db.doc(commandPath(org, id)).set(command)
  await runCommand({ org, command: id, lastAttempt: true }, deps())
}

const kindsIn = async (org: string, invoice: string) =>
  Object.values(await documentsIn(historyPath(org, invoice)))
    .map(({ kind }) => String(kind))
    .sort()

/** A history entry of an earlier release, or of an attacker, under any id. */
const someEntry = { kind: 'deleted', by: 'eve', byName: 'Eve', at: Timestamp.now(), cause: 'person' }

describe('ids that a member chose', () => {
  test('[S28] a deletion under the id of the coming email does not stop the email: it goes out once, and is Sent', async () => {
    const { org, owner, invoice } = await aSender()
    const eve = await aMember(org, 'biller')
    const message = messageId(invoice, 1, null)
    await chosen(org, eve, invoice, ['delete', message])
    await chosen(org, eve, invoice, ['restore', newId()])
    expect(await send(org, owner, invoice)).toMatchObject({ outcome: 'done' })

    const provider = aProvider()
    await deliverOnce(org, message, provider)
    await deliverOnce(org, message, provider)
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent', delivery: { state: 'accepted' } })
    expect((await ask(org, owner, { kind: 'retry', invoices: [invoice], message }))[invoice]).toMatchObject({
      problem: 'notRetryable',
    })
    expect(provider.mails).toHaveLength(1)
    expect(await kindsIn(org, invoice)).toEqual(['deleted', 'emailed', 'issued', 'restored'])
  })

  test('[S28] an email is recorded beside another entry with its id, whoever reports that it was accepted', async () => {
    for (const reports of ['provider', 'event', 'person'] as const) {
      const { org, owner, invoice } = await aSender()
      await send(org, owner, invoice)
      const message = messageId(invoice, 1, null)
      const taken = db.doc(historyEntryPath(org, invoice, emailEntryId(message)))
      await taken.set(someEntry)
      const lost = { kind: 'unknown', why: 'ECONNRESET' } as const
      await deliverOnce(org, message, reports === 'provider' ? aProvider() : aProvider(lost))
      if (reports === 'event')
        await recordEvents(
          [{ id: anId(), kind: 'delivered', at: 1, reason: '', email: 'bo@contoso.example', org, message }],
          deps(),
        )
      if (reports === 'person')
        await ask(org, owner, { kind: 'settle', invoices: [invoice], message, arrived: true })
      expect(await headerOf(org, invoice)).toMatchObject({ status: 'sent' })
      expect((await taken.get()).data()).toEqual(someEntry)
      expect((await kindsIn(org, invoice)).filter((kind) => kind === 'emailed')).toEqual(['emailed'])
    }
  })

  test('[S28] the same entry, left by a worker of before, is not doubled', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    await deliverOnce(org, message, aProvider())
    await db.doc(messagePath(org, message)).update({ state: 'unknown' })
    await ask(org, owner, { kind: 'settle', invoices: [invoice], message, arrived: true })
    expect(await messageOf(org, message)).toMatchObject({ state: 'accepted' })
    expect((await kindsIn(org, invoice)).filter((kind) => kind === 'emailed')).toEqual(['emailed'])
  })

  test('[S28] an export under the id of a transfer’s entry does not stop the transfer', async () => {
    const { org, owner, invoice, accountant } = await aConnected()
    const transfer = transferId(invoice, 1)
    for (const id of [transferEntryId(transfer, 1), `${transfer}-xero-1`])
      await db.doc(historyEntryPath(org, invoice, id)).set(someEntry)
    await exportIt(org, owner, invoice)
    await carryOnce(org, transfer, accountant)
    expect(await transferOf(org, transfer)).toMatchObject({ state: 'done' })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported' })
    expect((await kindsIn(org, invoice)).filter((kind) => kind === 'exported')).toEqual(['exported'])
  })
})

describe('an upgrade in the middle of a send', () => {
  test('[S28] an email that the last release queued goes out once, and is recorded once', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    // the last release stored it under this id, and so does this one
    const message = `${invoice}-1-first`
    expect(Object.keys(await outboxOf(org))).toEqual([message])
    const provider = aProvider()
    await deliverOnce(org, message, provider)
    expect(await send(org, owner, invoice)).toMatchObject({ problem: 'alreadySent' })
    await deliverOnce(org, message, provider)
    expect(provider.mails).toHaveLength(1)
  })

  test('[S28] an email that the last release recorded under the email’s own id is not recorded again', async () => {
    const { org, owner, invoice } = await aSender()
    await send(org, owner, invoice)
    const message = messageId(invoice, 1, null)
    await deliverOnce(org, message, aProvider())
    const entry = db.doc(historyEntryPath(org, invoice, emailEntryId(message)))
    await db.doc(historyEntryPath(org, invoice, message)).set((await entry.get()).data() ?? {})
    await entry.delete()
    const email = 'bo@contoso.example'
    await recordEvents([{ id: anId(), kind: 'delivered', at: 1, reason: '', email, org, message }], deps())
    expect((await kindsIn(org, invoice)).filter((kind) => kind === 'emailed')).toEqual(['emailed'])
  })
})

test('[S28] ids of history entries with different origins are never equal', () => {
  const ids = ['a', 'created', 'b-1-first', 'email-x'].flatMap((id) => [
    commandEntryId(id),
    emailEntryId(id),
    transferEntryId(id, 1),
  ])
  expect(new Set([...ids, 'created']).size).toBe(ids.length + 1)
})
