import { accountCounterPath, commandPath, counterPath, limits, resultPath } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { isWithinToday } from '../../../functions/src/commands/daily-limit.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, aMember, anOrganisation, ask, headerOf } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'

const now = new Date()
const today = `commands-${now.toISOString().slice(0, 10)}`
const tomorrow = deps({ now: () => new Date(now.getTime() + 24 * 60 * 60_000) })

const sentAlready = (path: string, sent: number) => db.doc(path).set({ sent })

const stored = (org: string, command: string) => db.doc(commandPath(org, command)).get()

describe('[S30] commands of a day', () => {
  test('ten bulk commands on 100 invoices each, and as many again, are far within the limits', () => {
    expect(20 * limits.invoicesPerCommand).toBeLessThan(limits.commandsPerAccount / 2)
    expect(limits.commandsPerAccount).toBeLessThan(limits.commandsPerOrganisation)
  })

  test('beyond the limit of an account every invoice of the command is refused; colleagues go on', async () => {
    const { org, owner } = await anOrganisation()
    const colleague = await aMember(org, 'biller')
    const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
    await sentAlready(accountCounterPath(owner.uid, today), limits.commandsPerAccount - 1)
    await ask(org, owner, { kind: 'setStatus', invoices: [invoices[0]!], status: 'sent' })
    const refused = { outcome: 'refused', problem: 'tooManyToday', problems: [{ code: 'tooManyToday' }] }
    expect(await ask(org, owner, { kind: 'delete', invoices })).toEqual({
      [invoices[0]!]: refused,
      [invoices[1]!]: refused,
    })
    expect(await headerOf(org, invoices[1]!)).toMatchObject({ deletedAt: null })
    expect(await ask(org, colleague, { kind: 'delete', invoices: [invoices[1]!] })).toMatchObject({
      [invoices[1]!]: { outcome: 'done' },
    })
  })

  test('many accounts of one organisation share its limit; another organisation is not touched', async () => {
    const [first, second] = [await anOrganisation(), await anOrganisation()]
    const colleagues = [await aMember(first.org, 'biller'), await aMember(first.org, 'biller')]
    await sentAlready(counterPath(first.org, today), limits.commandsPerOrganisation)
    for (const person of colleagues) {
      const invoice = await aDraft(first.org, person)
      expect(await ask(first.org, person, { kind: 'delete', invoices: [invoice] })).toMatchObject({
        [invoice]: { problem: 'tooManyToday' },
      })
    }
    const invoice = await aDraft(second.org, second.owner)
    expect(await ask(second.org, second.owner, { kind: 'delete', invoices: [invoice] })).toMatchObject({
      [invoice]: { outcome: 'done' },
    })
  })

  test('owner and admin go on when the others have used up the limit of their organisation', async () => {
    const { org, owner } = await anOrganisation()
    await sentAlready(counterPath(org, today), limits.commandsPerOrganisation)
    for (const person of [owner, await aMember(org, 'admin')]) {
      const invoice = await aDraft(org, person)
      expect(await ask(org, person, { kind: 'delete', invoices: [invoice] })).toMatchObject({
        [invoice]: { outcome: 'done' },
      })
    }
  })

  test('one account has one limit in all of its organisations', async () => {
    const { org } = await anOrganisation()
    const person = await aMember(org, 'biller')
    await sentAlready(accountCounterPath(person.uid, today), limits.commandsPerAccount)
    const invoice = await aDraft(org, person)
    expect(await ask(org, person, { kind: 'delete', invoices: [invoice] })).toMatchObject({
      [invoice]: { problem: 'tooManyToday' },
    })
  })

  test('a command counts once for each of its invoices, also when it is delivered twice, and the next day begins at zero', async () => {
    const { org, owner } = await anOrganisation()
    const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
    await ask(org, owner, { kind: 'setStatus', invoices: [...invoices, invoices[0]!], status: 'sent' })
    expect(await dataOf(accountCounterPath(owner.uid, today))).toEqual({ sent: 2 })
    expect(await dataOf(counterPath(org, today))).toEqual({ sent: 2 })
    await sentAlready(accountCounterPath(owner.uid, today), limits.commandsPerAccount)
    const command = await stored(org, await aCommand(org, owner, { kind: 'delete', invoices }))
    expect(await isWithinToday(org, command, deps())).toBe(false)
    expect(await isWithinToday(org, command, tomorrow)).toBe(true)
  })

  test('a command counts before it is queued, once, however often and wherever it is counted', async () => {
    const { org, owner } = await anOrganisation()
    const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices, status: 'sent' })
    await sentAlready(accountCounterPath(owner.uid, today), limits.commandsPerAccount - 1)
    const snapshot = await stored(org, command)
    const count = () => isWithinToday(org, snapshot, deps())
    expect(await Promise.all([count(), count(), count()])).toEqual([true, true, true])
    expect(await dataOf(resultPath(org, command))).toMatchObject({ finishedAt: null, outcomes: {} })
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await dataOf(accountCounterPath(owner.uid, today))).toEqual({
      sent: limits.commandsPerAccount + 1,
    })
    expect(await dataOf(counterPath(org, today))).toEqual({ sent: 2 })
    expect(await dataOf(resultPath(org, command))).toMatchObject({
      outcomes: { [invoices[0]!]: { outcome: 'done' }, [invoices[1]!]: { outcome: 'done' } },
    })
    const next = await aCommand(org, owner, { kind: 'delete', invoices })
    expect(await isWithinToday(org, await stored(org, next), deps())).toBe(false)
  })

  test('a command that was begun within the limit is finished beyond it', async () => {
    const { org, owner } = await anOrganisation()
    const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
    const command = await aCommand(org, owner, { kind: 'setStatus', invoices, status: 'sent' })
    let begun = 0
    const dying = deps({
      step: (name) =>
        name === 'subjectRead' && begun++ > 0 ? Promise.reject(new Error('killed')) : Promise.resolve(),
    })
    await expect(runCommand({ org, command, lastAttempt: false }, dying)).rejects.toThrow('1 failed')
    await sentAlready(accountCounterPath(owner.uid, today), limits.commandsPerAccount)
    expect(await isWithinToday(org, await stored(org, command), deps())).toBe(true)
    await runCommand({ org, command, lastAttempt: false }, deps())
    expect(await dataOf(resultPath(org, command))).toMatchObject({
      outcomes: { [invoices[0]!]: { outcome: 'done' }, [invoices[1]!]: { outcome: 'done' } },
    })
  })
})
