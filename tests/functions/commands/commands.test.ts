import { commandPath, invoicePath, limits, resultPath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, anId, anOrganisation, ask, headerOf, setStatus } from '../builders.ts'
import { dataOf, db, deps, documentsIn } from '../direct.ts'

describe('one command with many invoices', () => {
  test('[S8] a refusal does not stop the others, and each refusal has its own problem', async () => {
    const { org, owner } = await anOrganisation()
    const good = await aDraft(org, owner)
    const empty = await aDraft(org, owner, { lines: [] })
    const gone = await aDraft(org, owner)
    await ask(org, owner, { kind: 'delete', invoices: [gone] })
    const last = await aDraft(org, owner)
    const invoices = [empty, 'unknown', gone, good, last, good]
    expect(await ask(org, owner, { kind: 'setStatus', invoices, status: 'sent' })).toMatchObject({
      [empty]: { outcome: 'refused', problem: 'noLines' },
      unknown: { outcome: 'refused', problem: 'noSuchInvoice' },
      [gone]: { outcome: 'refused', problem: 'deleted' },
      [good]: { outcome: 'done', numberText: 'INV-0001' },
      [last]: { outcome: 'done', numberText: 'INV-0002' },
    })
  })

  test('[S8] an invoice that fails unexpectedly is retried alone, and given up with a problem at the end', async () => {
    const { org, owner } = await anOrganisation()
    const broken = await aDraft(org, owner)
    const good = await aDraft(org, owner)
    const invoices = [broken, good]
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices, status: 'sent' })
    let reads = 0
    // Every attempt on the first invoice fails, as it would where a stored value can't be read.
    const failing = deps({
      step: (name) =>
        name === 'subjectRead' && reads++ % 2 === 0 ? Promise.reject(new Error('broken')) : Promise.resolve(),
    })
    await expect(runCommand({ org, command, lastAttempt: false }, failing)).rejects.toThrow('1 failed')
    expect(await dataOf(resultPath(org, command))).toMatchObject({
      finishedAt: null,
      outcomes: { [good]: { outcome: 'done' } },
    })
    await runCommand({ org, command, lastAttempt: true }, failing)
    const result = await dataOf(resultPath(org, command))
    expect(result).toMatchObject({
      outcomes: { [broken]: { problem: 'serverFailed' }, [good]: { outcome: 'done' } },
    })
    expect(result.finishedAt).toBeInstanceOf(Timestamp)
    expect(await headerOf(org, broken)).toMatchObject({ status: 'draft', number: null })
  })

  test('[S8] the result says when the command is finished, and not before', async () => {
    const { org, owner } = await anOrganisation()
    const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices, status: 'sent' })
    const seen: unknown[] = []
    const watching = deps({
      step: async (name) => {
        if (name === 'subjectDone') seen.push((await dataOf(resultPath(org, command))).finishedAt)
      },
    })
    await runCommand({ org, command, lastAttempt: false }, watching)
    expect(seen).toEqual([null, expect.any(Timestamp)])
    expect(await dataOf(resultPath(org, command))).toMatchObject({ by: owner.uid, kind: 'setStatus' })
  })
})

describe('a command that comes again, late or wrong', () => {
  test('[S9] two workers that handle a command at the same time issue once', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices: [invoice], status: 'sent' })
    const task = { org, command, lastAttempt: false }
    await Promise.all([runCommand(task, deps()), runCommand(task, deps()), runCommand(task, deps())])
    expect(await headerOf(org, invoice)).toMatchObject({ number: 1, revision: 1 })
    expect(Object.keys(await documentsIn(`${invoicePath(org, invoice)}/history`))).toHaveLength(1)
  })

  test('[S9] a command delivered again after a newer change overwrites nothing', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices: [invoice], status: 'sent' })
    const task = { org, command, lastAttempt: false }
    await runCommand(task, deps())
    await ask(org, owner, { kind: 'setStatus', invoices: [invoice], status: 'paid', day: '2026-11-20' })
    await runCommand(task, deps())
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'paid', paidDay: '2026-11-20' })
  })

  test('[S9] a command retried after a newer one was carried out is refused, and the newer change stays', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const older = await aCommand(org, owner, { kind: 'setStatus', invoices: [invoice], status: 'sent' })
    const failing = deps({
      step: (name) => (name === 'subjectRead' ? Promise.reject(new Error('a lock')) : Promise.resolve()),
    })
    await expect(runCommand({ org, command: older, lastAttempt: false }, failing)).rejects.toThrow('1 failed')
    await setStatus(org, owner, invoice, 'exported')
    await runCommand({ org, command: older, lastAttempt: true }, deps())
    expect(await dataOf(resultPath(org, older))).toMatchObject({
      outcomes: { [invoice]: { problem: 'overtaken' } },
    })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'exported', sentAt: null })
  })

  test('[S9] a command that waited too long is refused: its author has already seen a failure', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const long = Timestamp.fromMillis(Date.now() - 16 * 60_000)
    const command = await aCommand(
      org,
      owner,
      { kind: 'setStatus', invoices: [invoice], status: 'sent' },
      { createdAt: long },
    )
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await dataOf(resultPath(org, command))).toMatchObject({
      outcomes: { [invoice]: { problem: 'tooLate' } },
    })
    expect(await headerOf(org, invoice)).toMatchObject({ status: 'draft' })
  })

  test('[S9] a missing or malformed command does nothing', async () => {
    const { org, owner } = await anOrganisation()
    await runCommand({ org, command: 'missing', lastAttempt: false }, deps())
    const invoices = Array.from({ length: limits.invoicesPerCommand + 1 }, anId)
    const command = await aCommand(org, owner, { kind: 'delete', invoices })
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await dataOf(resultPath(org, command))).toMatchObject({ problem: 'malformed', outcomes: {} })
    expect((await db.doc(commandPath(org, command)).get()).exists).toBe(true)
  })
})
