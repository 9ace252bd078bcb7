import { invoicePath, linePath } from '@covoice/domain'
import { Timestamp } from 'firebase-admin/firestore'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { totalsBucketMs, totalsMarginMs } from '../../functions/src/config.ts'
import { changesTotals, runTotalsTask, totalsTask } from '../../functions/src/invoices/totals-task.ts'
import { writeTotals } from '../../functions/src/invoices/write-totals.ts'
import { aDraft, anOrganisation, ask, headerOf, setStatus } from './builders.ts'
import { db, deps } from './direct.ts'

describe('the totals of the list', () => {
  test('[L13] the totals and the last change follow the lines, and are written only when different', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { lines: [{}, { removed: true }] })
    await writeTotals({ org, invoice }, deps())
    const first = await headerOf(org, invoice)
    expect(first).toMatchObject({ lineCount: 1, totals: { totalMinor: 10_000 }, changedBy: owner.uid })

    const changedAt = Timestamp.fromMillis(Date.now() + 1000)
    const change = { quantityThousandths: 3000, changedBy: 'colleague', changedAt }
    await db.doc(linePath(org, invoice, 'line0')).update(change)
    await writeTotals({ org, invoice }, deps())
    const second = await headerOf(org, invoice)
    expect(second).toMatchObject({ totals: { totalMinor: 30_000 }, changedBy: 'colleague', changedAt })

    const { updateTime } = await db.doc(invoicePath(org, invoice)).get()
    await writeTotals({ org, invoice }, deps())
    expect((await db.doc(invoicePath(org, invoice)).get()).updateTime).toEqual(updateTime)
  })

  test('[L13] a late task changes no frozen and no deleted invoice', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    await setStatus(org, owner, invoice, 'sent')
    await db.doc(linePath(org, invoice, 'line0')).update({ quantityThousandths: 9000 })
    await writeTotals({ org, invoice }, deps())
    expect((await headerOf(org, invoice)).totals?.totalMinor).toBe(10_000)
    await writeTotals({ org, invoice: 'gone' }, deps())
    expect((await db.doc(invoicePath(org, 'gone')).get()).exists).toBe(false)
  })

  test('[L13] a totals task in a race with the issue never changes frozen content', async () => {
    const { org, owner } = await anOrganisation()
    for (let round = 0; round < 10; round += 1) {
      const invoice = await aDraft(org, owner)
      const writes = Array.from({ length: 5 }, (_, index) =>
        setTimeout(index * 5).then(() => writeTotals({ org, invoice }, deps())),
      )
      const [issued, ...totals] = await Promise.allSettled([
        setStatus(org, owner, invoice, 'sent'),
        ...writes,
      ])
      expect(issued).toMatchObject({ value: { outcome: 'done' } })
      // Whoever finds that the header has changed fails and comes again through the queue.
      for (const result of totals)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 9 })
      const header = await headerOf(org, invoice)
      expect(header).toMatchObject({
        content: 'frozen',
        status: 'sent',
        number: round + 1,
        changedBy: owner.uid,
      })
      expect(header.changedAt).toEqual(header.sentAt)
    }
  })

  test('[A20] the server also counts removed lines, for the limit that rules check', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { lines: [{}, { removed: true }, { removed: true }] })
    await writeTotals({ org, invoice }, deps())
    expect(await headerOf(org, invoice)).toMatchObject({ lineCount: 1, linesStored: 3 })
    await db.doc(linePath(org, invoice, 'line9')).set({ removed: true })
    await writeTotals({ org, invoice }, deps())
    expect(await headerOf(org, invoice)).toMatchObject({ lineCount: 1, linesStored: 4 })
  })

  test('[L52] the words of the lines are written with the totals, again when it is issued', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner, { lines: [{ description: 'Firewall' }] })
    await writeTotals({ org, invoice }, deps())
    expect(await headerOf(org, invoice)).toMatchObject({ lineWords: ['firewall'] })
    await db.doc(linePath(org, invoice, 'line0')).update({ description: 'Réparation' })
    await setStatus(org, owner, invoice, 'sent')
    expect(await headerOf(org, invoice)).toMatchObject({ lineWords: ['reparation'] })
  })

  test('[L13] an amount that can not be stored exactly is not stored', async () => {
    const { org, owner } = await anOrganisation()
    const huge = { quantityThousandths: 999_999_999_999, unitPriceMillionths: 999_999_999_999_999 }
    const invoice = await aDraft(org, owner, { lines: [huge] })
    await writeTotals({ org, invoice }, deps())
    expect(await headerOf(org, invoice)).toMatchObject({ totals: null, lineCount: 1 })
  })

  test('[L13] a task covers its two seconds and runs after them; edits of one span share it', async () => {
    const start = 1_000 * totalsBucketMs
    const first = totalsTask('o', 'i', new Date(start))
    expect(totalsTask('o', 'i', new Date(start + totalsBucketMs - 1))).toEqual(first)
    expect(totalsTask('o', 'i', new Date(start + totalsBucketMs))).not.toEqual(first)
    expect(first.dueMs).toBe(start + totalsBucketMs + totalsMarginMs)

    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const began = Date.now()
    await runTotalsTask({ org, invoice, dueMs: began + 300 }, deps())
    expect(Date.now() - began).toBeGreaterThanOrEqual(300)
    expect((await headerOf(org, invoice)).totals?.totalMinor).toBe(10_000)
  })

  test('[L13] writing the totals queues no further task, changing their inputs does', async () => {
    const { org, owner } = await anOrganisation()
    const invoice = await aDraft(org, owner)
    const header = db.doc(invoicePath(org, invoice))
    const missing = await db.doc(invoicePath(org, 'missing')).get()
    const created = await header.get()
    await writeTotals({ org, invoice }, deps())
    const totalled = await header.get()
    await header.update({ notes: 'Thank you' })
    const noted = await header.get()
    await header.update({ discount: { kind: 'percent', ratePpm: 100_000 } })
    const discounted = await header.get()
    await header.update({ content: 'frozen', discount: null })
    const frozen = await header.get()
    await header.update({ content: 'open' })
    const reopened = await header.get()
    await ask(org, owner, { kind: 'delete', invoices: [invoice] })
    expect(changesTotals(missing, created)).toBe(true)
    expect(changesTotals(created, totalled)).toBe(false)
    expect(changesTotals(totalled, noted)).toBe(false)
    expect(changesTotals(noted, discounted)).toBe(true)
    expect(changesTotals(discounted, frozen), 'a freeze writes the totals itself').toBe(false)
    expect(changesTotals(frozen, reopened)).toBe(true)
    expect(changesTotals(discounted, missing)).toBe(false)
  })
})
