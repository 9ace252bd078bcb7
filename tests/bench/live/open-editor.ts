import type { Browser, Page } from '@playwright/test'
import { SignInPage } from '../../e2e/pages/sign-in-page.ts'
import type { Account } from '../../support/account.ts'
import { teachPainting } from './painting.ts'

/** A browser of its own with the app's editor open, as one person, once this field is there; its traffic may go through a proxy. */
export async function openEditor(
  browser: Browser,
  hosting: string,
  person: Account,
  { invoice, field, proxy }: { invoice: string; field: string; proxy?: string },
): Promise<Page> {
  const context = await browser.newContext({
    baseURL: hosting,
    viewport: { width: 1280, height: 800 },
    ...(proxy && { proxy: { server: proxy } }),
  })
  const page = await context.newPage()
  await (await new SignInPage(page).open(`/invoices/${invoice}`)).signIn(person)
  await page.locator(`#${field}`).waitFor({ timeout: 60_000 })
  await teachPainting(page)
  return page
}
