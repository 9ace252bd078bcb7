import { setTimeout } from 'node:timers/promises'
import { emptyBuyer, emptySeller } from '@covoice/domain'
import type { Page } from '@playwright/test'
import { atDesk, atRest, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { issueStored, storedInvoice } from '../../support/invoice.ts'
import { EditorPage } from '../pages/editor-page.ts'

/** Ends a page as the system does that needs its memory. */
async function kill(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  void devtools.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

/** Waits until a page has loaded what it needs offline, and keeps on its device what is typed. */
async function keeps(page: Page): Promise<void> {
  await atRest(page)
  const isKeeping = () =>
    page.evaluate(async () => {
      const { held = [] } = await navigator.locks.query()
      return held.some(({ name }) => name?.startsWith('covoice.tab.'))
    })
  await expect.poll(isKeeping).toBe(true)
}

test('[E83][E84] what I typed offline in a tab that was killed, while a colleague issued the invoice, is found on any page, and applied to the next revision', async ({
  page,
  person,
}) => {
  atDesk()
  test.setTimeout(120_000)
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const { id } = await storedInvoice(company, {
    header: { from: { ...emptySeller(), name: 'Northwind' }, to: { ...emptyBuyer(), name: 'Contoso' } },
  })
  const context = await person()
  const typing = await new EditorPage(await context.newPage()).open(ben, `/invoices/${id}`)
  await keeps(typing.page)
  await context.setOffline(true)
  await typing.field('PO number').fill('PO-7')
  await typing.description(1).fill('Line 1 of the bridge')
  await typing.field('Quantity, line 1').fill('12')
  await typing.field('Quantity, line 1').blur()
  await expect(typing.saved).toHaveText(/^Offline, \d changes waiting$/)
  // what was typed a second before is kept
  await setTimeout(1_000)
  await kill(typing.page)
  await issueStored(company, id)

  await context.setOffline(false)
  const back = await context.newPage()
  await back.goto('/customers')
  await expect(back.getByText('3 changes came too late')).toBeVisible({ timeout: 30_000 })
  await back.getByRole('button', { name: 'Look at them' }).click()
  const window = back.getByRole('dialog', { name: 'Changes that came too late' })
  await expect(window.getByRole('group', { name: 'PO number' })).toContainText('PO-7')
  const quantity = window.getByRole('group', { name: 'Quantity' })
  await expect(quantity).toContainText('12')
  await expect(window.getByRole('group', { name: 'Description' })).toContainText('Line 1 of the bridge')
  await expect(window.getByText('open the invoice and choose Edit').first()).toBeVisible()

  await window.getByRole('link', { name: 'Open' }).click()
  await expect(back.getByRole('alert').getByText('3 changes not saved')).toBeVisible()
  await back.getByRole('button', { name: 'Edit', exact: true }).click()
  await back.getByRole('alertdialog').getByRole('button', { name: 'Edit', exact: true }).click()
  await expect(back.getByText('You are revising an issued invoice.')).toBeVisible()
  await back.getByRole('button', { name: 'Look at them' }).click()
  await quantity.getByRole('button', { name: 'Discard' }).click()
  await expect(quantity).toBeHidden()
  await window.getByRole('button', { name: 'Apply all' }).click()
  const editor = new EditorPage(back)
  await expect(editor.field('PO number')).toHaveValue('PO-7')
  await editor.isSaved()
  await expect(editor.description(1)).toHaveValue('Line 1 of the bridge')
  await expect(editor.quantity(1)).toHaveValue('1')
  await back.goto('/customers')
  await expect(back.getByRole('heading', { name: 'Customers' })).toBeVisible()
  await setTimeout(2_000)
  await expect(back.getByText('came too late')).toBeHidden()
  await page.close()
})

test('[E80] each tab counts what waits in both, also of one that was killed, until the server has it', async ({
  person,
}) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const { id } = await storedInvoice(company)
  const context = await person()
  const first = await new EditorPage(await context.newPage()).open(company.owner, `/invoices/${id}`)
  const other = await context.newPage()
  await other.goto('/customers')
  await keeps(first.page)
  await keeps(other)
  await context.setOffline(true)
  await first.field('PO number').fill('PO-7')
  await first.field('PO number').blur()
  await expect(other.getByText('Offline. 1 change is waiting')).toBeVisible()
  await first.quantity(1).fill('12')
  await first.quantity(1).blur()
  await expect(other.getByText('Offline. 2 changes are waiting')).toBeVisible()
  await kill(first.page)
  await expect(other.getByText('Offline. 2 changes are waiting')).toBeVisible()
  await context.setOffline(false)
  await expect(other.getByText(/waiting/)).toBeHidden({ timeout: 60_000 })
  await expect(other.getByText('came too late')).toBeHidden()
  await other.goto(`/invoices/${id}`)
  const again = new EditorPage(other)
  await expect(again.field('PO number')).toHaveValue('PO-7')
  await expect(again.quantity(1)).toHaveValue('12')
})

test('[E82] a device whose journal is full says so once, and what is typed arrives', async ({ person }) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const { id } = await storedInvoice(company)
  const context = await person()
  // of the journal's database alone: that of the SDK goes on
  await context.addInitScript(() => {
    type Put = (this: IDBObjectStore, ...values: unknown[]) => IDBRequest<IDBValidKey>
    const { prototype } = IDBObjectStore
    const put = Reflect.get(prototype, 'put') as Put
    prototype.put = function (this: IDBObjectStore, ...values: unknown[]) {
      if (this.transaction.db.name !== 'covoice.journal') return put.apply(this, values)
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const editor = await new EditorPage(await context.newPage()).open(company.owner, `/invoices/${id}`)
  await keeps(editor.page)
  await editor.field('PO number').fill('PO-7')
  await editor.field('PO number').blur()
  await expect(editor.page.getByText('This device keeps no more changes')).toBeVisible()
  await editor.isSaved()
  await editor.quantity(1).fill('12')
  await editor.quantity(1).blur()
  await editor.isSaved()
  await expect(editor.page.getByText('This device keeps no more changes')).toHaveCount(1)
})
