import { invoicePath, resultPath, revisionPath, textStatePath } from '@covoice/domain'
import { describe, expect, test } from 'vitest'
import { documentOf } from '../../../functions/src/invoices/document-of.ts'
import { fingerprint } from '../../../functions/src/invoices/fingerprint.ts'
import { purgeBin } from '../../../functions/src/invoices/purge-bin.ts'
import { runCommand } from '../../../functions/src/run-command.ts'
import { aCommand, aDraft, anOrganisation, ask, setStatus } from '../builders.ts'
import { dataOf, db, deps } from '../direct.ts'
import { aSender, seen, sendCommand } from '../email/mailing.ts'
import { Typist, begin, opened, settle, store, storedText, waiting, write } from './typist.ts'

const typed = (text: string) => new Typist({ notes: 'Thanks' }).type('notes', 6, text).update()

describe('what was typed and not merged yet', () => {
  test('[Z35] is in the issued revision', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    await begin({ org, invoice }, 'notes', 'Thanks')
    await store({ org, invoice }, typed(', Ada'))
    expect(await setStatus(org, owner, invoice, 'sent')).toMatchObject({ outcome: 'done' })
    expect(await dataOf(revisionPath(org, invoice, 1))).toMatchObject({ content: { notes: 'Thanks, Ada' } })
    expect(await waiting({ org, invoice })).toBe(0)
  })

  test('[Z35] is in the fingerprint of a sender who saw it, and nobody sends without it', async () => {
    const { org, owner, invoice } = await aSender()
    const place = { org, invoice }
    await write(place, 'notes', 'Thanks')
    const before = await seen(org, invoice)
    await begin(place, 'notes', 'Thanks')
    await store(place, typed(', Ada'))
    const name = (...[content, lines]: Parameters<typeof fingerprint>) =>
      fingerprint({ ...content, notes: 'Thanks, Ada' }, lines)
    const outcomeWith = async (looked: string) => {
      const command = await sendCommand(org, owner, [invoice], { seen: { [invoice]: looked } })
      await runCommand({ org, command, lastAttempt: false }, deps())
      return (await dataOf(resultPath(org, command))).outcomes as Record<string, unknown>
    }
    const merged = await seen(org, invoice, name)
    expect((await outcomeWith(before))[invoice]).toMatchObject({ problem: 'changedSince' })
    await store(place, (await opened(place)).erase('notes', 0, 0).update())
    expect((await outcomeWith(merged))[invoice]).toMatchObject({ outcome: 'done' })
    expect(await dataOf(revisionPath(org, invoice, 1))).toMatchObject({ content: { notes: 'Thanks, Ada' } })
  })

  test('[Z35] is on a preview', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    await begin({ org, invoice }, 'notes', 'Thanks')
    await store({ org, invoice }, typed('!'))
    const shown = await documentOf(deps(), { org, invoice }, null, () => undefined)
    expect(shown?.document.content.notes).toBe('Thanks!')
  })

  test('[Z35] keeps a command waiting only while people type faster than it merges', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    const place = { org, invoice }
    await begin(place, 'notes', 'Thanks')
    const ada = new Typist({ notes: 'Thanks' })
    await store(place, ada.update())
    let times = 0
    const step = async (name: string) => {
      if (name !== 'textsWritten') return
      times += 1
      if (times < 3) await store(place, ada.type('notes', 0, `${times},`).update())
    }
    const command = await aCommand(org, owner, {
      kind: 'setStatus',
      invoices: [invoice],
      status: 'sent',
    })
    await runCommand({ org, command, lastAttempt: false }, deps({ step }))
    expect(await dataOf(revisionPath(org, invoice, 1))).toMatchObject({ content: { notes: '2,1,Thanks' } })
  })
})

describe('discarding changes', () => {
  test('[Z34] [Z35] brings the frozen text back for those who type, too', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { notes: 'Thanks' })
    const place = { org, invoice }
    await setStatus(org, owner, invoice, 'sent')
    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await begin(place, 'notes', 'Thanks')
    const ada = new Typist({ notes: 'Thanks' })
    await store(place, ada.type('notes', 6, ' a lot').update())
    await settle(place)
    await store(place, ada.type('notes', 0, 'So: ').update())
    const looked = await seen(org, invoice, (content, lines) =>
      fingerprint({ ...content, notes: 'So: Thanks a lot' }, lines),
    )
    const outcome = await ask(org, owner, {
      kind: 'discard',
      invoices: [invoice],
      seen: { [invoice]: looked },
    })
    expect(outcome[invoice]).toMatchObject({ outcome: 'done' })
    expect(await storedText(place, 'notes')).toBe('Thanks')
    expect((await opened(place)).text('notes')).toBe('Thanks')

    await ask(org, owner, { kind: 'reopen', invoices: [invoice] })
    await store(place, (await opened(place)).type('notes', 6, '!').update())
    await settle(place)
    expect(await storedText(place, 'notes')).toBe('Thanks!')
  })
})

test('[S10] an invoice that leaves the bin takes what was typed into it along', async () => {
  const { org, owner } = await anOrganisation()
  const invoice = await aDraft(org, owner, { notes: 'Thanks' })
  const place = { org, invoice }
  await begin(place, 'notes', 'Thanks')
  await store(place, typed('!'))
  await settle(place)
  await store(place, typed('?'))
  await ask(org, owner, { kind: 'delete', invoices: [invoice] })
  await db.doc(invoicePath(org, invoice)).update({ deletedAt: new Date('2020-01-01T00:00:00Z') })
  await purgeBin(deps())
  expect((await db.doc(textStatePath(org, invoice)).get()).exists).toBe(false)
  expect(await db.doc(invoicePath(org, invoice)).listCollections()).toEqual([])
})
