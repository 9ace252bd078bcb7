import { expect, atDesk, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { EditorPage } from './pages/editor-page.ts'

const gaps = {
  'without a database': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'whose database throws': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
  },
  'that forbids all storage': () => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError')
        },
      })
  },
}

for (const [what, gap] of Object.entries(gaps))
  test(`[E61] a browser ${what} works online, says Saved when the server has it, and says what it can't keep`, async ({
    page,
    context,
  }) => {
    atDesk()
    await page.addInitScript(gap)
    const company = await newCompany()
    const { id } = await storedInvoice(company, { lines: 1 })
    const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
    await expect(page.getByText('This browser keeps nothing on this device')).toBeVisible()
    await editor.description(1).fill('Backup')
    await editor.description(1).press('Tab')
    await editor.isSaved()

    await context.setOffline(true)
    await editor.description(1).fill('Backup and restore')
    await editor.description(1).press('Tab')
    await expect(editor.saved).toHaveText('1 change not saved')
    await expect(page.getByText('1 change is not saved: leave this tab open')).toBeVisible()
    await context.setOffline(false)
    await editor.isSaved()

    const other = await page.context().browser()!.newContext()
    const fresh = await new EditorPage(await other.newPage()).open(company.owner, `/invoices/${id}`)
    await expect(fresh.description(1)).toHaveValue('Backup and restore')
    await other.close()
  })
