import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import type { Account } from '../../support/account.ts'
import { environment } from '../../support/environment.ts'
import { teachPainting } from './painting.ts'
import type { Tab } from './tab.ts'

/** The raw page's script, bundled as the app's is. */
export async function bundleRawClient(): Promise<string> {
  const entry = join(import.meta.dirname, 'raw-client.ts')
  const result = (await build({
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'raw' } },
  })) as Rolldown.RolldownOutput[]
  return result[0]?.output[0].code ?? ''
}

/** A browser of its own with nothing but the SDK in it. */
export async function openRawTab(
  browser: Browser,
  hosting: string,
  { email, password }: Account,
  { script, path }: { script: string; path: string },
): Promise<Tab> {
  // the app's pages let no script of others in
  const context = await browser.newContext({ baseURL: hosting, bypassCSP: true })
  const page = await context.newPage()
  // a page of the app's own address with nothing on it: the browser lets a made-up one reach no emulator
  await page.goto('/__/firebase/init.json')
  await page.addScriptTag({ content: script })
  const { project, authHost, firestoreHost } = environment
  await page.evaluate((raw) => globalThis.openRaw(raw), {
    project,
    authHost,
    firestoreHost,
    email,
    password,
    path,
  })
  await teachPainting(page)
  return {
    commit: (value) =>
      page.evaluate((text) => {
        const at = globalThis.moment()
        globalThis.writeRaw(text)
        return at
      }, value),
    paints: (value) => page.evaluate((text) => globalThis.painted('shown', text), value),
    close: () => context.close(),
  }
}
