import { dayOf, emptyBuyer, emptySeller, settingsPath, type InvoiceContent } from '@covoice/domain'
import type { Download, Page } from '@playwright/test'
import { atDesk, expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { readCsv } from '../support/csv.ts'
import { issueStored, storedInvoice } from '../support/invoice.ts'
import { change } from '../support/store.ts'
import { EditorPage } from './pages/editor-page.ts'

type Company = Awaited<ReturnType<typeof newCompany>>

/** A draft over 95.00 for Contoso. */
async function aDraft(company: Company, known: Partial<InvoiceContent> = {}): Promise<string> {
  const { id } = await storedInvoice(company, {
    header: {
      from: { ...emptySeller(), name: 'Northwind IT' },
      to: { ...emptyBuyer(), name: 'Contoso' },
      dueDay: dayOf('2099-12-31'),
      ...known,
    },
  })
  return id
}

const useXero = ({ org }: Company) => change(settingsPath(org, 'invoice'), { accountingSoftware: 'xero' })

async function textOf(download: Download): Promise<string> {
  return Buffer.concat(await (await download.createReadStream()).toArray()).toString()
}

/** The cells of a column, by its name without Xero's star. */
function column(csv: string, name: string): string[] {
  const [head = [], ...rows] = readCsv(csv.replace(/^\ufeff/, ''))
  const at = head.findIndex((cell) => cell.replace('*', '') === name)
  return rows.map((row) => row[at] ?? '')
}

const dialog = (page: Page) => page.getByRole('dialog')

test('[I6] [I7] a person chooses Xero, exports a draft, which asks first, and finds it Exported in the list', async ({
  page,
}) => {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const invoice = await aDraft(company)
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${invoice}`)
  await editor.button('More for this invoice').click()
  await expect(page.getByRole('menuitem', { name: /^Print/ })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /^Export to/ })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.goto('/admin/accounting/software')
  const xero = page.getByRole('radio', { name: /^Xero/ })
  await expect(xero, 'drawn as ours, also where no other field is').toHaveCSS('appearance', 'none')
  await xero.click()
  await page.getByRole('textbox', { name: 'Lines', exact: true }).fill('4711')
  await page.keyboard.press('Tab')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.goto(`/invoices/${invoice}`)
  await editor.choose('Export to Xero')
  await expect(dialog(page).getByText('Exporting issues it')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('INV-0001.csv')
  const csv = await textOf(download)
  expect(column(csv, 'InvoiceNumber')).toEqual(['INV-0001'])
  expect(column(csv, 'AccountCode')).toEqual(['4711'])
  expect(column(csv, 'UnitAmount')).toEqual(['95.00'])
  await expect(page.getByText('On importing, say that amounts are tax exclusive.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Status: Exported/ })).toBeVisible()

  await page.goto('/billing')
  const row = page.locator(`[data-row="${invoice}"]`)
  await expect(row.getByText('Exported', { exact: true }).first()).toBeVisible()
  await expect(row.getByRole('img', { name: /^Exported on/ })).toBeVisible()
})

test('[I7] content that the file can not carry is listed with a link to its field; nothing is issued', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  await useXero(company)
  const invoice = await aDraft(company, { dueDay: null })
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${invoice}`)
  await editor.choose('Export to Xero')
  await dialog(page).getByRole('button', { name: 'There is no due date.' }).click()
  await expect(editor.field('Due date')).toBeFocused()
  await expect(page.getByRole('button', { name: /^Status: Draft/ })).toBeVisible()
})

test('[I7] an e-invoice needs an issued invoice: a draft says so, and its missing values are listed', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  const invoice = await aDraft(company)
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${invoice}`)
  await editor.button('More for this invoice').click()
  await expect(page.getByText('A draft has no number yet')).toBeVisible()
  await page.keyboard.press('Escape')
  await issueStored(company, invoice)
  await editor.choose('Download e-invoice: UBL (Peppol)')
  await expect(dialog(page).getByText("The customer's Peppol endpoint is missing.")).toBeVisible()
})

test('[I8] several ticked invoices become one file; a problem is shown beside its invoice', async ({
  page,
}) => {
  atDesk()
  const company = await newCompany()
  await useXero(company)
  await Promise.all([aDraft(company), aDraft(company), aDraft(company, { dueDay: null })])
  await new EditorPage(page).open(company.owner, `/invoices/${await aDraft(company)}`)
  await page.goto('/billing')
  await expect(page.getByRole('cell', { name: 'Contoso', exact: true })).toHaveCount(4)
  await page.getByRole('checkbox', { name: 'Tick all invoices shown' }).check()
  await page.getByRole('button', { name: 'More for what is ticked' }).click()
  await page.getByRole('menuitem', { name: 'Export to Xero' }).click()
  await expect(dialog(page).getByText('There is no due date.')).toHaveCount(1)
  await expect(dialog(page).getByText('3 drafts get their numbers.')).toBeVisible()
  const downloading = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Export 3 invoices' }).click()
  const csv = await textOf(await downloading)
  expect(column(csv, 'InvoiceNumber').sort()).toEqual(['INV-0001', 'INV-0002', 'INV-0003'])
  await expect(page.getByText('3 invoices are exported')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Exported on/ })).toHaveCount(3)
})
