import { atDesk, expect, test } from '../../support/browser.ts'
import { newCompany, newMember } from '../../support/company.ts'
import { EditorPage } from '../pages/editor-page.ts'

test('[S33] what a colleague wrote offline over newer values is in the history, on both devices', async ({
  page,
  person,
}) => {
  atDesk()
  const company = await newCompany({ owner: 'Ann Meyer' })
  const ben = await newMember(company, 'biller', { name: 'Ben Brown' })
  const anns = await new EditorPage(page).open(company.owner)
  await anns.typeLine(1, 'Consulting', '3', '100')
  await anns.save()
  const bensContext = await person()
  const bens = await new EditorPage(await bensContext.newPage()).open(ben, anns.path)

  // what shows the history is on his device before he goes offline
  await bens.choose('History')
  await expect(bens.page.getByText('Ann Meyer created the invoice')).toBeVisible()
  await bens.page.keyboard.press('Escape')

  await bensContext.setOffline(true)
  await bens.quantity(1).pressSequentially('12', { delay: 500 })
  await bens.field('PO number').fill('PO-BEN')
  await bens.field('PO number').blur()
  await expect(bens.saved).toHaveText(/^Offline, \d changes waiting$/)
  await anns.quantity(1).fill('7')
  await anns.field('PO number').fill('PO-ANN')
  await anns.field('PO number').blur()
  await anns.isSaved()
  const { path } = anns
  await page.goto('about:blank')

  await bensContext.setOffline(false)
  await bens.isSaved()
  await bens.choose('History')
  const ann = await new EditorPage(await (await person()).newPage()).open(company.owner, path)
  await ann.choose('History')
  for (const { page: each } of [bens, ann]) {
    const entries = each.getByRole('listitem').filter({ hasText: 'Ben Brown replaced values' })
    const line = entries.filter({ hasText: 'Line “Consulting”' }).first()
    await expect(line).toContainText('Quantity: “7” → “12” (“7” was set by Ann Meyer)')
    await expect(entries.filter({ hasText: 'PO number' }).first()).toContainText(
      'PO number: “PO-ANN” → “PO-BEN” (“PO-ANN” was set by Ann Meyer)',
    )
  }
  await expect(ann.page.getByText('Ben Brown replaced values without having seen them')).toHaveCount(2)
  await ann.page.getByRole('button', { name: 'Set it again: Quantity, “7”' }).click()
  await ann.page.keyboard.press('Escape')
  await bens.page.keyboard.press('Escape')
  for (const each of [ann, bens]) await expect(each.quantity(1)).toHaveValue('7')
})
