import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build, preview, type PreviewServer } from 'vite'
import { violationsOf } from '../support/accessibility.ts'
import { atDesk, expect, test } from '../support/browser.ts'

const gallery = join(import.meta.dirname, '../web/gallery')
let folder = ''
let server: PreviewServer
let address = ''

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'covoice-gallery-'))
  const config = {
    configFile: join(gallery, 'vite.config.ts'),
    logLevel: 'error' as const,
    build: { outDir: folder },
  }
  await build(config)
  server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } })
  address = server.resolvedUrls?.local[0] ?? ''
})

test.afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function openGallery(page: Page, part: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(`${address}?part=${part}`)
  await page.locator('h1').first().waitFor()
}

/** What a machine sees that is wrong: WCAG 2.2 AA, and that nothing stands out at the side. */
async function wrongs(page: Page): Promise<string[]> {
  const violations = await violationsOf(page)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - screen.width)
  return [...violations, ...(overflow > 0 ? [`${overflow} px too wide`] : [])]
}

const opened: Record<string, [part: string, open: (page: Page) => Promise<void>]> = {
  menu: ['floating', (page) => page.getByRole('button', { name: 'More' }).click()],
  popover: ['floating', (page) => page.getByRole('button', { name: 'Filter' }).click()],
  dialog: ['floating', (page) => page.getByRole('button', { name: 'Dialog' }).click()],
  question: ['floating', (page) => page.getByRole('button', { name: 'Ask' }).click()],
  toast: ['floating', (page) => page.getByRole('button', { name: 'Toast' }).click()],
  combobox: ['fields', (page) => page.getByRole('combobox', { name: 'Customer' }).click()],
  select: ['fields', (page) => page.getByRole('combobox', { name: 'Role' }).click()],
  calendar: ['fields', (page) => page.getByRole('textbox', { name: 'Invoice date' }).press('Alt+ArrowDown')],
  suggestions: [
    'fields',
    (page) => page.getByRole('textbox', { name: 'Description' }).pressSequentially('x'),
  ],
  palette: ['frame', (page) => page.keyboard.press('Control+k')],
  shortcuts: ['frame', (page) => page.keyboard.press('?')],
}

for (const part of ['buttons', 'fields', 'paper', 'floating', 'showing', 'frame'])
  test(`[X10] ${part} at rest are accessible in both themes`, async ({ page }) => {
    await openGallery(page, part)
    expect(await wrongs(page)).toEqual([])
  })

for (const [name, [part, open]] of Object.entries(opened))
  test(`[X10] an open ${name} is accessible in both themes`, async ({ page }) => {
    await openGallery(page, part)
    await open(page)
    await page
      .locator('[role=menu], [role=dialog], [role=alertdialog], [role=listbox], [data-sonner-toast]')
      .first()
      .waitFor()
    expect(await wrongs(page)).toEqual([])
  })

test('[X10] a fault in only the other theme is found, too', async ({ page }) => {
  atDesk()
  const dark = 'p { color: #222; background: #111 }'
  const style = `<style>@media (prefers-color-scheme: dark) { ${dark} }</style>`
  await page.setContent(`<html lang="en"><title>Page</title>${style}<main><p>Text</p></main></html>`)
  expect(await violationsOf(page)).toEqual(['in the other theme color-contrast: <p>Text</p>'])
})

test('[X14] a menu is opened, walked through and left by keyboard, and the focus returns', async ({
  page,
}) => {
  await openGallery(page, 'floating')
  const more = page.getByRole('button', { name: 'More' })
  await more.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Email invoice' })).toBeFocused()
  await page.keyboard.press('p')
  await expect(page.getByRole('menuitem', { name: 'Print' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(more).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('output')).toContainText('email')
})

test('[X14] a menu that loads after the key that opened it begins at its first entry too', async ({
  page,
}) => {
  await page.route(/MenuPanel/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    await route.continue()
  })
  await openGallery(page, 'floating')
  await page.getByRole('button', { name: 'More' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Email invoice' })).toBeFocused()
})

test('[X14] a question keeps the focus until it is answered, and then returns it', async ({ page }) => {
  await openGallery(page, 'floating')
  const ask = page.getByRole('button', { name: 'Ask' })
  await ask.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Delete invoice' })).toBeFocused()
  for (let tab = 0; tab < 4; tab++) await page.keyboard.press('Tab')
  await expect(page.getByRole('alertdialog').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('output')).toContainText('no')
  await expect(ask).toBeFocused()
})

test('[X14] keys of the frame do nothing while somebody types', async ({ page }) => {
  await openGallery(page, 'fields')
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('')
  await name.pressSequentially('n/c?')
  await expect(name).toHaveValue('n/c?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
