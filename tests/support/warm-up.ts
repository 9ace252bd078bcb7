import { chromium, expect, type FullConfig } from '@playwright/test'
import { SignInPage } from '../e2e/pages/sign-in-page.ts'
import { newCompany } from './company.ts'

/** One person signs in before the first test, so that no test waits for a cold function, emulator or browser. */
export default async function warmUp({ projects }: FullConfig): Promise<void> {
  const { launchOptions, baseURL } = projects[0]?.use ?? {}
  const { owner } = await newCompany()
  const browser = await chromium.launch(launchOptions)
  const page = await browser.newPage({ baseURL, locale: 'en-GB' })
  await (await new SignInPage(page).open('/billing')).signIn(owner)
  await expect(page.getByText('Invoices live here')).toBeVisible({ timeout: 60_000 })
  await browser.close()
}
