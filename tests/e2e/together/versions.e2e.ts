import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany } from '../../support/company.ts'
import { EditorPage } from '../pages/editor-page.ts'

test('[S39] an earlier version is opened from the history, compared with now, restored, and the restoring undone', async ({
  page,
}) => {
  atDesk()
  const { owner } = await newCompany({ owner: 'Ann Meyer' })
  const editor = await new EditorPage(page).open(owner)
  await editor.typeLine(1, 'Support in May', '3', '100')
  await editor.save()
  await editor.choose('History')
  const versions = page.getByRole('link', { name: /^Open the version of/ })
  await expect(versions).toHaveCount(1)
  await expect(page.getByText('Ann Meyer edited it')).toBeVisible()
  await page.keyboard.press('Escape')

  await editor.quantity(1).fill('7')
  await editor.description(1).fill('Support in June')
  await editor.description(1).blur()
  await editor.isSaved()
  await editor.choose('History')
  await expect(versions).toHaveCount(2)
  await expect(page.getByText('Ann Meyer edited it')).toHaveCount(1)
  await versions.last().click()

  await expect(page.getByRole('heading', { name: /^Version of .*, by Ann Meyer$/ })).toBeVisible()
  await expect(editor.due).toHaveText('€357.00')
  await page.getByRole('link', { name: 'Compare with now' }).click()
  await expect(page.locator('del', { hasText: 'May' })).toBeVisible()
  await expect(page.locator('ins', { hasText: 'June' })).toBeVisible()
  await expect(page.locator('ins', { hasText: '“7”' })).toBeVisible()

  await editor.button('Restore').click()
  await expect(page.getByText(/^The version of .* is restored\.$/)).toBeVisible()
  await expect(editor.quantity(1)).toHaveValue('3')
  await expect(editor.description(1)).toHaveValue('Support in May')
  await editor.isSaved()
  await editor.button('Undo').first().click()
  await expect(editor.quantity(1)).toHaveValue('7')
  await expect(editor.description(1)).toHaveValue('Support in June')
})
