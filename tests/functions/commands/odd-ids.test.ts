import { invoicePath, linePath, linesPath, messageId, resultPath, settingsPath } from '@covoice/domain'
import { expect, test } from 'vitest'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, ask, headerOf } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import { aProvider, aSender, deliverOnce, send } from '../email/mailing.ts'

/** Names that every object has. Earlier releases let a client choose them as ids. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf']

/** Gives a stored draft and its only line another id. */
async function renamed(org: string, invoice: string, id: string): Promise<void> {
  const batch = db.batch()
  batch.set(db.doc(invoicePath(org, id)), { ...(await headerOf(org, invoice)) })
  for (const line of (await db.collection(linesPath(org, invoice)).get()).docs)
    batch.set(db.doc(linePath(org, id, id)), line.data())
  await batch.commit()
}

test.each(inherited)('[S29] commands on an invoice and a line called %s are answered', async (id) => {
  const { org, owner, customer, invoice } = await aSender()
  await renamed(org, invoice, id)
  const other = await aDraft(org, owner, { customer })
  for (const kind of ['delete', 'restore'] as const)
    expect(await ask(org, owner, { kind, invoices: [other, id] })).toMatchObject({
      [other]: { outcome: 'done' },
      [id]: { outcome: 'done' },
    })
  const command = await aCommand(org, owner, { kind: 'setStatus', invoices: [id, other], status: 'draft' })
  await runCommand({ org, command, lastAttempt: false }, deps())
  expect(await dataOf(resultPath(org, command))).toMatchObject({ finishedAt: expect.anything() as unknown })

  expect(await send(org, owner, id, { seen: {} })).toMatchObject({
    problem: 'changedSince',
  })
  expect(await send(org, owner, id)).toMatchObject({ outcome: 'done', numberText: 'INV-0001' })
  const provider = aProvider()
  await deliverOnce(org, messageId(id, 1, null), provider)
  expect(provider.mails).toHaveLength(1)
  expect(await headerOf(org, id)).toMatchObject({ status: 'sent', totals: { totalMinor: 10_000 } })

  await db.doc(settingsPath(org, 'invoice')).update({ accountingSoftware: 'quickBooksDesktop' })
  const exported = { kind: 'export' as const, invoices: [id], format: 'quickBooksDesktop' as const }
  expect(await ask(org, owner, exported)).toMatchObject({ [id]: { outcome: 'done' } })
  expect(await ask(org, owner, { kind: 'reopen', invoices: [id] })).toMatchObject({
    [id]: { outcome: 'done' },
  })
  expect(await ask(org, owner, { kind: 'finish', invoices: [id] })).toMatchObject({
    [id]: { outcome: 'done' },
  })
})

test('[S29] a command on ids that Firestore keeps for itself is answered as malformed', async () => {
  const { org, owner, invoice } = await aSender()
  for (const id of ['__proto__', '__x__']) {
    const command = await aCommand(org, owner, { kind: 'delete', invoices: [invoice, id] })
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await dataOf(resultPath(org, command))).toMatchObject({ problem: 'malformed' })
  }
})
