import { dayOf, invoicePath } from '@covoice/domain'
import { expect, test } from '../support/browser.ts'
import { newCompany } from '../support/company.ts'
import { storedInvoice } from '../support/invoice.ts'
import { storedText } from '../support/store.ts'
import { BillingPage } from './pages/billing-page.ts'
import { EditorPage } from './pages/editor-page.ts'

test.skip(({ isMobile }) => isMobile, 'a day is the same field on a phone')

const days = {
  invoiceDay: dayOf('2026-11-03'),
  dueDay: dayOf('2026-12-03'),
  periodStartDay: dayOf('2026-10-01'),
  periodEndDay: dayOf('2026-10-31'),
}
const fields = ['Invoice date', 'Due date', 'Period from', 'Period to']

for (const timezoneId of ['Pacific/Honolulu', 'America/Sao_Paulo', 'Pacific/Kiritimati'])
  test.describe(`in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('[D6] a draft that is opened ten times keeps its days, also after the cursor has visited them', async ({
      page,
    }) => {
      const company = await newCompany()
      const { id } = await storedInvoice(company, { header: days })
      const editor = await new EditorPage(page).open(company.owner, `/invoices/${id}`)
      for (let times = 0; times < 10; times++) {
        await expect(editor.field('Invoice date')).toHaveValue('3 Nov 2026')
        for (const field of fields) await editor.field(field).focus()
        await editor.field('Notes').focus()
        await page.getByRole('link', { name: 'Billing' }).first().click()
        await new BillingPage(page).row(id).getByRole('link').click()
      }
      await editor.isSaved()
      for (const [field, day] of Object.entries(days))
        expect(await storedText(invoicePath(company.org, id), field)).toBe(day)
    })
  })
