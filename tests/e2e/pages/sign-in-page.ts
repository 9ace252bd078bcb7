import type { Page } from '@playwright/test'

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

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.email.fill(email)
    await this.password.fill(password)
    await this.submit.click()
  }
}
