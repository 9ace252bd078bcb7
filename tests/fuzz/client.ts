import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import { SignInPage } from '../e2e/pages/sign-in-page.ts'
import type { Account } from '../support/account.ts'
import { teachPages } from './page/page-tools.ts'
import type { SheetView } from './page/sheet-view.ts'

/** What is typed online is kept by then, also when the tab is killed. */
const keptMs = 1_000

/** Offline, texts are kept on the device every five seconds. */
const keptOfflineMs = 6_000

const patienceMs = 60_000

interface ClientOptions {
  browser: Browser
  hosting: string
  account: Account
  path: string
}

/** One person in a browser profile of their own, whose tab can go offline, and be killed and opened again. */
export class Client {
  readonly number: number
  readonly #options: ClientOptions
  #context!: BrowserContext
  #page!: Page
  #keys: CDPSession | null = null
  #offlineUntilMs = 0
  isOffline = false
  /** Errors that the page's scripts have thrown. */
  readonly errors: string[] = []

  constructor(number: number, options: ClientOptions) {
    this.number = number
    this.#options = options
  }

  get page(): Page {
    return this.#page
  }

  /** Signs in and opens the invoice. */
  async start(): Promise<this> {
    const { browser, hosting, account, path } = this.#options
    this.#context = await browser.newContext({
      baseURL: hosting,
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    await teachPages(this.#context)
    await this.#newPage()
    await (await new SignInPage(this.#page).open(path)).signIn(account)
    await this.#isOpen()
    return this
  }

  async #newPage(): Promise<void> {
    this.#page = await this.#context.newPage()
    this.#page.setDefaultTimeout(patienceMs)
    this.#page.on('pageerror', ({ message }) => {
      // without a service worker, what a page loads when it is needed stays away while offline
      if (!/dynamically imported module|preload CSS/.test(message))
        this.errors.push(`${this.number}: ${message}`)
    })
    this.#keys = null
  }

  async #isOpen(): Promise<void> {
    await this.#page.locator('#field-notes').waitFor()
  }

  async end(): Promise<void> {
    await Promise.race([this.#context.close(), pause(10_000)])
  }

  read(): Promise<SheetView> {
    return this.#page.evaluate(() => globalThis.fuzz.read())
  }

  /** What this browser profile keeps for the server. */
  unsent(): Promise<string> {
    return this.#page.evaluate(async () => {
      const { name = '' } =
        (await indexedDB.databases()).find((one) => one.name?.startsWith('firestore/')) ?? {}
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
      const db = await done(indexedDB.open(name))
      const all = await done(db.transaction('mutations').objectStore('mutations').getAll())
      db.close()
      return JSON.stringify(
        (all as { mutations: { update?: { name: string } }[] }[]).map(({ mutations }) =>
          mutations.map(({ update }) => update?.name.split('/').slice(-2).join('/')),
        ),
      )
    })
  }

  /** The raw keyboard of the page, which also composes. */
  async keys(): Promise<CDPSession> {
    this.#keys ??= await this.#context.newCDPSession(this.#page)
    return this.#keys
  }

  async blur(): Promise<void> {
    await this.#page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    })
  }

  async setOffline(isOffline: boolean): Promise<void> {
    if (this.isOffline) this.#offlineUntilMs = Date.now()
    this.isOffline = isOffline
    await this.#context.setOffline(isOffline)
  }

  /** Ends the tab in one of three ways, and opens it again; resolves to the moment by which everything was kept. */
  async kill(how: 'reload' | 'close' | 'crash'): Promise<number> {
    const now = Date.now()
    const wasOffline = this.isOffline || now - this.#offlineUntilMs < keptOfflineMs
    const keptUntilMs = now - (wasOffline ? keptOfflineMs : keptMs)
    if (how === 'reload' && !this.isOffline) await this.#page.reload()
    else {
      if (how === 'crash') await this.#crash()
      await this.#page.close()
      await this.setOffline(false)
      await this.#newPage()
      await this.#page.goto(this.#options.path)
    }
    await this.#isOpen()
    return keptUntilMs
  }

  async #crash(): Promise<void> {
    const keys = await this.keys()
    const crashed = this.#page.waitForEvent('crash')
    // the answer never comes
    void keys.send('Page.crash').catch(() => undefined)
    await crashed
  }
}
