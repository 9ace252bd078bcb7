import { connectionPath, dayOf, emptyBuyer, emptySeller, settingsPath } from '@covoice/domain'
import type { Page } from '@playwright/test'
import { newId } from '../../web/src/backend/documents/new-id.ts'
import { atDesk, expect, test } from '../support/browser.ts'
import { call, newCompany, newMember } from '../support/company.ts'
import { environment } from '../support/environment.ts'
import { storedInvoice } from '../support/invoice.ts'
import { change } from '../support/store.ts'
import { EditorPage } from './pages/editor-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'

type Company = Awaited<ReturnType<typeof newCompany>> & { prefix: string }

const settings = '/admin/accounting/software'
const dialog = (page: Page) => page.getByRole('dialog')
const xero = (path: string) => `http://${environment.xeroHost}${path}`

/** A company that has chosen Xero, with numbers of its own: all tests fill the same books there. */
async function aCompany(): Promise<Company> {
  const company = await newCompany({ owner: 'Ann Meyer' })
  const prefix = `${newId().slice(0, 6)}-`
  await change(settingsPath(company.org, 'invoice'), { accountingSoftware: 'xero', numberPrefix: prefix })
  return { ...company, prefix }
}

/** Connects a company without its browser. */
async function connect({ org, owner }: Company): Promise<void> {
  const { url } = await call<{ url: string }>(owner, 'connectBooks', { org, software: 'xero' })
  const answer = await fetch(xero('/control/consent'), {
    method: 'POST',
    body: JSON.stringify({ authorizeUrl: url, organisation: 'Demo Company (DE)' }),
  })
  const { redirect } = (await answer.json()) as { redirect: string }
  const { searchParams } = new URL(redirect)
  await call(owner, 'finishConnecting', {
    software: 'xero',
    code: searchParams.get('code'),
    state: searchParams.get('state'),
  })
}

/** A draft over 95.00 for Contoso. */
async function aDraft(company: Company): Promise<string> {
  const { id } = await storedInvoice(company, {
    header: {
      from: { ...emptySeller(), name: 'Northwind IT' },
      to: { ...emptyBuyer(), name: 'Contoso' },
      dueDay: dayOf('2099-12-31'),
    },
  })
  return id
}

async function exportDraft(editor: EditorPage): Promise<void> {
  await editor.choose('Export to Xero')
  await expect(
    dialog(editor.page).getByText('It goes straight into Demo Company (DE) in Xero.'),
  ).toBeVisible()
  await dialog(editor.page).getByRole('button', { name: 'Export', exact: true }).click()
}

async function exportAll(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: 'Tick all invoices shown' }).check()
  await page.getByRole('button', { name: 'More for what is ticked' }).click()
  await page.getByRole('menuitem', { name: 'Export to Xero' }).click()
}

test('[I20] [I21] [I22] [I24] a person connects Xero, picks from its books, exports a draft and finds it there; a colleague sees it Exported', async ({
  page,
  person,
}) => {
  atDesk()
  const company = await aCompany()
  const number = `${company.prefix}0001`
  const invoice = await aDraft(company)
  await (await new SignInPage(page).open(settings)).signIn(company.owner)
  await page.getByRole('button', { name: 'Connect to Xero' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Nothing was connected')).toBeVisible()

  await page.getByRole('button', { name: 'Connect to Xero' }).click()
  await page.getByText('Demo Company (DE)').click()
  await page.getByRole('button', { name: 'Allow access' }).click()
  await expect(page.getByText('Connected to Demo Company (DE)')).toBeVisible()
  await expect(page.getByText('Connected by Ann Meyer')).toBeVisible()

  const lines = page.getByRole('combobox', { name: 'Lines', exact: true })
  await expect(lines).toHaveAttribute('placeholder', '200 · Sales')
  await lines.fill('other rev')
  await lines.press('Enter')
  await expect(lines).toHaveValue('260 · Other Revenue')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.goto(`/invoices/${invoice}`)
  const editor = new EditorPage(page)
  await exportDraft(editor)
  await expect(page.getByText(`${number} is on its way to Xero`)).toBeVisible()
  await expect(page.getByText(`${number} is in Xero`)).toBeVisible()
  const [there] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('button', { name: 'Open in Xero' }).click(),
  ])
  await expect(there.getByRole('heading', { name: `${number} Contoso` })).toBeVisible()
  await expect(there.getByRole('cell', { name: '260', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Status: Exported/ })).toBeVisible()

  const bob = await (await person()).newPage()
  await (await new SignInPage(bob).open('/billing')).signIn(await newMember(company, 'biller'))
  await expect(
    bob.locator(`[data-row="${invoice}"]`).getByRole('img', { name: /^Exported on/ }),
  ).toBeVisible()
})

test('[I24] [I25] [I26] an invoice that Xero refuses shows the reason, is marked in the list, and Export again retries it', async ({
  page,
}) => {
  atDesk()
  const company = await aCompany()
  await connect(company)
  const invoice = await aDraft(company)
  const number = `${company.prefix}0001`
  const told = await fetch(xero('/control'), {
    method: 'POST',
    body: JSON.stringify({ act: 'answer', status: 400, times: 1, on: 'Invoices', number }),
  })
  expect(told.status).toBe(200)
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${invoice}`)
  await exportDraft(editor)
  await expect(dialog(page)).toBeHidden()
  await page.goto('/billing')
  const row = page.locator(`[data-row="${invoice}"]`)
  await expect(row.getByRole('img', { name: 'Not taken by the accounting software' })).toBeVisible()

  await page.goto(`/invoices/${invoice}`)
  await editor.choose('Delivery')
  await expect(
    dialog(page).getByText('Ann Meyer exported revision 1 to Demo Company (DE) in Xero'),
  ).toBeVisible()
  await expect(dialog(page).getByRole('alert')).toHaveText('Not in Xero: it was refused there')
  await dialog(page).getByRole('button', { name: 'Export again' }).click()
  await expect(dialog(page).getByText(/^In Xero, /)).toBeVisible()
  await expect(dialog(page).getByRole('link', { name: 'Open in Xero' })).toHaveAttribute('target', '_blank')
  await page.goto('/billing')
  await expect(row.getByRole('img', { name: /^Exported on/ })).toBeVisible()
  await expect(row.getByRole('img', { name: 'Not taken by the accounting software' })).toHaveCount(0)
})

test('[I20] [I23] a lost connection stops exporting and leads to the settings; after disconnecting, exports are files again', async ({
  page,
}) => {
  atDesk()
  const company = await aCompany()
  await connect(company)
  await change(connectionPath(company.org, 'xero'), { state: 'lost' })
  const invoice = await aDraft(company)
  const editor = await new EditorPage(page).open(company.owner, `/invoices/${invoice}`)
  await editor.choose('Export to Xero')
  await expect(dialog(page).getByText('The connection to your books is lost.')).toBeVisible()
  await dialog(page).getByRole('link', { name: 'Accounting software settings' }).click()
  await expect(page.getByText('Xero has ended the connection to Demo Company (DE).')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Connect again' })).toBeVisible()
  await page.getByRole('button', { name: 'Disconnect' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Disconnect' }).click()
  await expect(page.getByText('Not connected: invoices are exported as files.')).toBeVisible()

  await page.goto(`/invoices/${invoice}`)
  await editor.choose('Export to Xero')
  const downloading = page.waitForEvent('download')
  await dialog(page).getByRole('button', { name: 'Export', exact: true }).click()
  expect((await downloading).suggestedFilename()).toBe(`${company.prefix}0001.csv`)
})

test('[I23] [I24] several invoices go straight in; an account missing in the books stops all and is fixed in the settings', async ({
  page,
}) => {
  atDesk()
  const company = await aCompany()
  await connect(company)
  await Promise.all([aDraft(company), aDraft(company)])
  const mapping = { booksMapping: { posts: { item: { account: '4711' } } } }
  await change(settingsPath(company.org, 'invoice'), mapping)
  await (await new SignInPage(page).open('/billing')).signIn(company.owner)
  await expect(page.getByRole('cell', { name: 'Contoso', exact: true })).toHaveCount(2)
  await exportAll(page)
  await expect(dialog(page).getByText('Your books have no account by that code.')).toHaveCount(2)
  await dialog(page).getByRole('link', { name: 'Accounting software settings' }).click()
  await expect(page.getByText('Demo Company (DE) has no account 4711.')).toBeVisible()
  const lines = page.getByRole('combobox', { name: 'Lines', exact: true })
  await expect(lines).toHaveValue('4711')
  await lines.fill('200')
  await lines.press('Enter')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()

  await page.goto('/billing')
  await exportAll(page)
  await expect(dialog(page).getByText('They go straight into Demo Company (DE).')).toBeVisible()
  await dialog(page).getByRole('button', { name: 'Export 2 invoices' }).click()
  await expect(page.getByText('2 invoices are on their way to Xero')).toBeVisible()
  await expect(page.getByRole('img', { name: /^Exported on/ })).toHaveCount(2)
})

test('[I21] a person who was signed out in the meantime returns to Xero’s answer after signing in', async ({
  page,
}) => {
  atDesk()
  const company = await aCompany()
  const back = await new SignInPage(page).open('/connect/xero?error=access_denied&state=none')
  await back.signIn(company.owner)
  await expect(page.getByText('Nothing was connected')).toBeVisible()
  await expect(page).toHaveURL(settings)
  await page.goto('/connect/xero?code=used&state=used')
  await expect(page.getByText('This attempt is over')).toBeVisible()
  await page.getByRole('button', { name: 'Connect again' }).click()
  await expect(page.getByRole('heading', { name: 'Covoice wants access to Xero' })).toBeVisible()
})
