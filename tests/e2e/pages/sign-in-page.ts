import { expect, type Page } from '@playwright/test'

/** The door: email, password, and what leads on from there. */
export class SignInPage {
  constructor(page: Page) {
    this.page = page
  }

  readonly page: Page

  get email() {
    return this.page.getByLabel('Email')
  }
  get password() {
    return this.page.getByLabel('Password', { exact: true })
  }
  get submit() {
    return this.page.getByRole('button', { name: 'Sign in', exact: true })
  }

  async open(next?: string): Promise<this> {
    await this.page.goto(next ?? '/sign-in')
    return this
  }

  /** Sends the form; the test checks the result. */
  async send({ email, password }: { email: string; password: string }): Promise<void> {
    await this.email.fill(email)
    await this.password.fill(password)
    await this.submit.click()
  }

  /** Signs in: a person who then opened another page would still be signed out. */
  async signIn(account: { email: string; password: string }): Promise<void> {
    await this.send(account)
    await expect(this.submit).toBeHidden({ timeout: 60_000 })
  }
}
