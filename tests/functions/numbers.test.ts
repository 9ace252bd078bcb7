import {
  counterPath,
  invoicesPath,
  numbersPath,
  orgPath,
  revisionPath,
  settingsPath,
  type Invoice,
} from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'
import { commandSteps } from '../../functions/src/dependencies.ts'
import { aCommand, aDraft, anOrganisation, ask, headerOf, setStatus } from './builders.ts'
import { dataOf, db, documentsIn, project } from './direct.ts'
import { runWorker } from './kill.ts'

describe('gapless numbers', () => {
  test('[N1] 200 drafts issued at once, each asked for twice, the process killed at every step: 200 in a row', async () => {
    const { org, owner } = await anOrganisation()
    const drafts = await Promise.all(Array.from({ length: 200 }, () => aDraft(org, owner)))
    const asked = [...drafts, ...drafts.toReversed()]
    const commands = await Promise.all(
      asked.map((invoice) =>
        aCommand(org, owner, { kind: 'setStatus', invoices: [invoice], status: 'sent' }),
      ),
    )
    const unanswered = async () => {
      const results = await documentsIn(`${orgPath(org)}/results`)
      return commands.filter((command) => !results[command]?.finishedAt)
    }
    for (const step of commandSteps) {
      const work = { project, org, commands: await unanswered(), dispatches: 2 }
      expect(await runWorker({ ...work, killAt: { step, times: 5 } }), step).toBe('killed')
    }
    // Then all of them come, once more for those that have their result.
    expect(await runWorker({ project, org, commands, dispatches: 1, killAt: null })).toBe('done')

    const invoices = (await documentsIn(invoicesPath(org))) as unknown as Record<string, Invoice>
    const numbers = Object.values(invoices).map(({ number }) => number)
    expect(numbers.toSorted((a, b) => Number(a) - Number(b))).toEqual(
      Array.from(drafts, (_, index) => index + 1),
    )
    const register = Object.values(await documentsIn(numbersPath(org)))
    expect(register).toHaveLength(200)
    for (const { number, numberText, invoice, state } of register) {
      expect(invoices[String(invoice)]).toMatchObject({ number, numberText, revision: 1, status: 'sent' })
      expect(state).toBe('active')
    }
    expect(await dataOf(counterPath(org, 'invoice'))).toEqual({ next: 201 })
    for (const invoice of drafts) {
      expect(Object.keys(await documentsIn(`${invoicesPath(org)}/${invoice}/issued`))).toEqual(['1'])
      expect(Object.keys(await documentsIn(`${invoicesPath(org)}/${invoice}/history`))).toHaveLength(1)
    }
  })

  test('[N3] the first number and the prefix are those of the settings; the first issue is remembered', async () => {
    const { org, owner } = await anOrganisation()
    expect(await dataOf(orgPath(org))).toMatchObject({ firstIssuedAt: null })
    await db.doc(settingsPath(org, 'invoice')).update({ numberPrefix: '2026/', firstNumber: 4711 })
    const invoices = [await aDraft(org, owner), await aDraft(org, owner)]
    await ask(org, owner, { kind: 'setStatus', invoices, status: 'sent' })
    expect(await headerOf(org, invoices[0]!)).toMatchObject({ number: 4711, numberText: '2026/4711' })
    expect(await headerOf(org, invoices[1]!)).toMatchObject({ number: 4712, numberText: '2026/4712' })
    const { firstIssuedAt } = await dataOf(orgPath(org))
    expect(firstIssuedAt).toBeInstanceOf(Timestamp)
    expect((await headerOf(org, invoices[0]!)).issuedAt).toEqual(firstIssuedAt)
  })

  test('[N4] an invoice keeps its number for ever: edited, set to Draft, deleted and restored', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await ask(org, owner, { kind: 'finish', invoices: [invoice] })
    await setStatus(org, owner, invoice, { status: 'draft', reason: 'a slip' })
    await ask(org, owner, { kind: 'delete', invoices: [invoice] })
    await ask(org, owner, { kind: 'restore', invoices: [invoice] })
    await setStatus(org, owner, invoice, 'exported')
    expect(await headerOf(org, invoice)).toMatchObject({
      number: 1,
      numberText: 'INV-0001',
      status: 'exported',
    })
    expect(Object.keys(await documentsIn(numbersPath(org)))).toEqual(['invoice-1'])
  })

  test('[N5] a refused draft takes no number', async () => {
    const { org, owner } = await anOrganisation()
    const nameless = await aDraft(org, owner, { lines: [] })
    await setStatus(org, owner, nameless, 'sent')
    const good = await aDraft(org, owner)
    await setStatus(org, owner, good, 'sent')
    expect(await headerOf(org, good)).toMatchObject({ number: 1 })
  })

  test('[N5] text too long for one document is refused before it takes a number', async () => {
    const { org, owner } = await anOrganisation()
    const lines = Array.from({ length: 95 }, () => ({ description: 'x'.repeat(10_000) }))
    const invoice = await aDraft(org, owner, { lines })
    expect(await setStatus(org, owner, invoice, 'sent')).toMatchObject({ problem: 'tooMuchText' })
    expect(await documentsIn(numbersPath(org))).toEqual({})
    expect((await db.doc(revisionPath(org, invoice, 1)).get()).exists).toBe(false)
  })
})
